using Microsoft.AspNetCore.Components;
using Raff.Console.Components;
using Raff.Console.Domain.Access;
using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.Roles;

/// <summary>Creates, copies, or edits a role; an edit shows what changes and for whom.</summary>
public sealed partial class RoleFormDialog : IDisposable
{
    private static readonly string[] Lists = ["roles", "members", "api-keys"];
    private static readonly FormChoice[] Scopes = [new("account", "Account"), new("project", "Project")];
    private readonly CancellationTokenSource stop = new();
    private readonly FormErrors errors = new();
    private RoleForm form = new();
    private PermissionCatalog catalog = PermissionCatalog.Empty;
    private RaffError? unread;

    [Parameter, EditorRequired]
    public required RoleQuestion Question { get; set; }

    [CascadingParameter]
    public required OpenDialog Dialog { get; set; }

    [Inject]
    public required AccountChanges Changes { get; init; }

    [Inject]
    public required RaffClient Client { get; init; }

    private string Title => Question switch
    {
        RoleQuestion.Duplicate copy => $"Duplicate {NameText.Of(copy.Original.Name)}",
        RoleQuestion.Edit edit => $"Edit the role {NameText.Of(edit.Row.Name)}",
        _ => "New role",
    };

    private RoleUse? Use => (Question as RoleQuestion.Edit)?.Row.Use;

    private IReadOnlyList<GrantGroup> Groups => RoleGrid.Of(catalog, form.Scope, form.Chosen.Concat(form.Before?.Permissions ?? []));

    /// <inheritdoc />
    public void Dispose()
    {
        stop.Cancel();
        stop.Dispose();
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        form = Question switch
        {
            RoleQuestion.Duplicate copy => new RoleForm(copy.Original),
            RoleQuestion.Edit edit => RoleForm.Of(edit.Row.Role),
            _ => new RoleForm(),
        };
        try
        {
            var read = await Client.ListPermissionsAsync(stop.Token);
            unread = (read as RaffResult<IReadOnlyList<Permission>>.Failed)?.Error;
            catalog = read is RaffResult<IReadOnlyList<Permission>>.Ok { Value: var all } ? new PermissionCatalog(all) : catalog;
        }
        catch (OperationCanceledException)
        {
            // The dialog was closed.
        }
    }

    private Task SubmitAsync()
    {
        errors.Clear();
        return form.Before is { } before ? UpdateAsync(before) : CreateAsync();
    }

    private async Task CreateAsync()
    {
        if (form.ToCreate(errors) is { } request)
        {
            var answer = await Changes.SendAsync(PermissionName.AccountRolesCreate, client => client.CreateRoleAsync(request, CancellationToken.None), "roles");
            Take(answer, role => $"Role {NameText.Of(role.Name)} created", "slug", "name", "permissions", "scope", "description");
        }
    }

    private async Task UpdateAsync(Role before)
    {
        if (form.ToUpdate(errors) is not { } request)
        {
            return;
        }

        // The API replaces the whole set, which would silently undo what someone else changed since.
        if (await Client.GetRoleAsync(
            before.Id,
            Lane.Interactive,
            CancellationToken.None) is RaffResult<Role>.Ok { Value: var now } && !now.Permissions.ToHashSet().SetEquals(before.Permissions))
        {
            form = form.Against(now);
            errors.Take(new RaffError.Invalid("Someone else changed this role while you were editing. Your selections are kept; review what changes and save " +
                "again."));
            return;
        }

        var answer = await Changes.SendAsync(PermissionName.AccountRolesManage, client =>
            client.UpdateRoleAsync(before.Id, request, CancellationToken.None), Lists);
        Take(answer, role => $"Role {NameText.Of(role.Name)} changed", "name", "permissions", "description");
    }

    private void Take(RaffResult<Role> answer, Func<Role, string> message, params string[] fields)
    {
        switch (answer)
        {
            case RaffResult<Role>.Ok { Value: var role }:
                Dialog.Done(message(role), new ToastAction("Open", RoleRow.PageOf(role.Id)));
                break;
            case RaffResult<Role>.Failed { Error: var error }:
                errors.Take(error, fields);
                break;
        }
    }
}
