using Microsoft.AspNetCore.Components;
using Raff.Console.Components;
using Raff.Console.Domain.Access;
using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.Roles;

/// <summary>Everything that is asked about roles: a new one, a copy, an edit with what it changes for whom, and whether one shall go.</summary>
public sealed partial class RoleDialogs
{
    private static readonly string[] Lists = ["roles", "members", "api-keys"];
    private static readonly FormChoice[] Scopes = [new("account", "Account"), new("project", "Project")];
    private readonly FormErrors errors = new();
    private RoleQuestion? asked;
    private RoleForm form = new();
    private PermissionCatalog catalog = PermissionCatalog.Empty;
    private RaffError? unread;

    /// <summary>What is asked; null for nothing.</summary>
    [Parameter, EditorRequired]
    public RoleQuestion? Question { get; set; }

    /// <summary>It was done; says so.</summary>
    [Parameter]
    public EventCallback<string> OnDone { get; set; }

    /// <summary>Leave it.</summary>
    [Parameter]
    public EventCallback OnLeave { get; set; }

    /// <summary>Sends changes.</summary>
    [Inject]
    public required AccountChanges Changes { get; init; }

    /// <summary>Reads the permissions, and a role again before it is changed.</summary>
    [Inject]
    public required RaffClient Client { get; init; }

    private bool IsForm => Question is RoleQuestion.Create or RoleQuestion.Duplicate or RoleQuestion.Edit;

    private RoleRow? Deleted => (Question as RoleQuestion.Delete)?.Which;

    private string FormTitle => Question switch
    {
        RoleQuestion.Duplicate copy => $"Duplicate {copy.Of.Name}",
        RoleQuestion.Edit edit => $"Edit the role {edit.Of.Name}",
        _ => "New role",
    };

    private IReadOnlyList<GrantGroup> Groups => RoleGrid.Of(catalog, form.Scope, form.Chosen.Concat(form.Before?.Permissions ?? []));

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (ReferenceEquals(asked, Question))
        {
            return;
        }

        asked = Question;
        errors.Clear();
        if (!IsForm)
        {
            return;
        }

        form = Question switch
        {
            RoleQuestion.Duplicate copy => new RoleForm(copy.Of),
            RoleQuestion.Edit edit => RoleForm.Of(edit.Of.Role),
            _ => new RoleForm(),
        };
        var read = await Client.ListPermissionsAsync(CancellationToken.None);
        unread = (read as RaffResult<IReadOnlyList<Permission>>.Failed)?.Error;
        catalog = read is RaffResult<IReadOnlyList<Permission>>.Ok { Value: var all } ? new PermissionCatalog(all) : catalog;
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
            await TakeAsync(await Changes.SendAsync(PermissionName.AccountRolesCreate, client => client.CreateRoleAsync(request, CancellationToken.None), "roles"), $"The role {request.Name} was made.");
        }
    }

    private async Task UpdateAsync(Role before)
    {
        if (form.ToUpdate(errors) is not { } request)
        {
            return;
        }

        // The API replaces the whole set: what somebody else added meanwhile would be lost without a word.
        if (await Client.GetRoleAsync(before.Id, Lane.Interactive, CancellationToken.None) is RaffResult<Role>.Ok { Value: var now } && !now.Permissions.ToHashSet().SetEquals(before.Permissions))
        {
            form = form.Against(now);
            errors.Take(new RaffError.Invalid("Somebody changed this role meanwhile. What is ticked is yours, what changes is compared with the role as it is now: check it and save again."));
            return;
        }

        await TakeAsync(await Changes.SendAsync(PermissionName.AccountRolesManage, client => client.UpdateRoleAsync(before.Id, request, CancellationToken.None), Lists), $"The role {request.Name ?? before.Name} was changed.");
    }

    private async Task DeleteAsync()
    {
        errors.Clear();
        if (Deleted is { Role: var role })
        {
            await TakeAsync(await Changes.SendAsync(PermissionName.AccountRolesDelete, client => client.DeleteRoleAsync(role.Id, CancellationToken.None), "roles"), $"The role {role.Name} was deleted.");
        }
    }

    private Task TakeAsync<T>(RaffResult<T> answer, string done)
    {
        if (answer is RaffResult<T>.Failed { Error: var error })
        {
            errors.Take(error, IsForm ? form.Before is null ? ["slug", "name", "permissions", "scope", "description"] : ["name", "permissions", "description"] : []);
            return Task.CompletedTask;
        }

        return OnDone.InvokeAsync(done);
    }
}
