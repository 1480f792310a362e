using Raff.Console.Components;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.Members;

/// <summary>The roles that a form offers, read while the form is open. Dispose it with the form.</summary>
public sealed class RoleOffer : IDisposable
{
    private const string OwnerSlug = "owner";
    private readonly ListLease<Role> roles;

    /// <summary>Starts reading the roles.</summary>
    /// <param name="store">Holds the list.</param>
    /// <param name="client">Reads it.</param>
    /// <param name="changed">Called on any thread when more is known.</param>
    public RoleOffer(ListStore store, RaffClient client, Action changed)
    {
        roles = store.Attach(client, AccountLists.Roles, Scope.All, changed);
        roles.LoadAll();
    }

    /// <summary>Why no role is offered; null when roles are.</summary>
    public string? Problem => roles.Current.Phase is ListPhase.Failed { Error: var error } ? $"The roles couldn't be read. {error.Sentence}" : null;

    /// <summary>The roles of one scope with their number of permissions, without the owner's role, which only support can assign.</summary>
    public IReadOnlyList<FormChoice> Choices(bool isForProject)
    {
        var scope = isForProject ? "project" : "account";
        return
        [
            .. roles.Current.Rows.Where(role => role.Scope == scope && !(role.IsSystem && role.Slug == OwnerSlug))
                .Select(role => new FormChoice(role.Id, $"{NameText.Of(role.Name)} ({CountText.Of(role.Permissions.Count, "permission")})")),
        ];
    }

    /// <summary>A role's name to show; its id while the roles are not read.</summary>
    public string NameOf(string id) => NameText.Of(roles.Current.Rows.FirstOrDefault(role => role.Id == id)?.Name ?? id);

    /// <inheritdoc />
    public void Dispose() => roles.Dispose();
}
