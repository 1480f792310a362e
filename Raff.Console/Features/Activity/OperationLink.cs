using Raff.Console.Operations;
using Raff.Console.Scopes;

namespace Raff.Console.Features.Activity;

/// <summary>Where the target of an operation is shown.</summary>
public static class OperationLink
{
    private static readonly HashSet<string> Endings = new(StringComparer.Ordinal) { "delete", "remove", "revoke", "release", "cancel", "delete-chain" };

    /// <summary>The address of what an operation is about; null for what no longer exists or never did.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="scope">The scope of the tab, which the link keeps.</param>
    public static string? Of(Operation operation, ActiveScope scope)
    {
        ArgumentNullException.ThrowIfNull(operation);
        var verb = operation.Command[(operation.Command.IndexOf('.', StringComparison.Ordinal) + 1)..];
        if (operation.State is OperationState.Succeeded && Endings.Contains(verb))
        {
            return null;
        }

        var (kind, id) = operation.Target.Id is { } target
            ? (operation.Target.Kind, target) : (operation.ResultKind ?? operation.Target.Kind, operation.ResultId);
        return id is null ? null : kind switch
        {
            "projects" => $"/p/{Uri.EscapeDataString(id)}",
            "members" when operation.Command.StartsWith("member.", StringComparison.Ordinal) => Account("members/" + Uri.EscapeDataString(id)),
            "roles" or "api-keys" => Account($"{kind}/{Uri.EscapeDataString(id)}"),

            // These have no page of their own: the list finds them by name.
            "members" or "ssh-keys" => Account($"{kind}?q={Uri.EscapeDataString(operation.Target.Name)}"),
            _ => ScopeUrl.Beside(scope, $"/{kind}/{Uri.EscapeDataString(id)}"),
        };

        string Account(string page) => ScopeUrl.Beside(scope, $"/account/{page}");
    }
}
