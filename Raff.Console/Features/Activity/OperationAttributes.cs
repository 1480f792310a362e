using Raff.Console.Operations;

namespace Raff.Console.Features.Activity;

/// <summary>What a row or an entry says of its operation to links, tests, and scripts.</summary>
public static class OperationAttributes
{
    /// <summary>The attributes of an operation.</summary>
    public static IReadOnlyDictionary<string, object?> Of(Operation operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["data-testid"] = "operation",
            ["data-operation"] = operation.Id,
            ["data-command"] = operation.Command,
            ["data-state"] = operation.StateWord,
            ["data-project-id"] = operation.Target.Project?.Value,
        };
    }
}
