using System.Text;
using System.Text.RegularExpressions;
using Raff.Console.Operations;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Requests;

namespace Raff.Console.Features.Roles;

/// <summary>The fields and selected permissions of a role form, with the rules of docs/raff-api.md#roles; checked before anything is sent.</summary>
public sealed partial class RoleForm
{
    private const int MaxLength = 64;

    /// <summary>An empty form, or the copy of a role under another name.</summary>
    public RoleForm(Role? copied = null)
    {
        if (copied is not null)
        {
            Name = $"Copy of {copied.Name}";
            Description = copied.Description ?? "";
            Scope = copied.Scope;
            Chosen = copied.Permissions.ToHashSet(StringComparer.Ordinal);
        }
    }

    private RoleForm(Role before, string name, string description, IReadOnlySet<string> chosen)
    {
        Before = before;
        Scope = before.Scope;
        (Name, Description, Chosen) = (name, description, chosen);
    }

    /// <summary>The role as it is; null for a new one.</summary>
    public Role? Before { get; }

    /// <summary>The name.</summary>
    public string Name { get; set; } = "";

    /// <summary>The slug of a new role: lowercase letters, digits, and dashes; it can't be changed later. If empty, it is <see cref="OfferedSlug"/>.</summary>
    public string Slug { get; set; } = "";

    /// <summary>The slug made from the name; shown as the placeholder of the empty field.</summary>
    public string OfferedSlug => SlugOf(Name);

    /// <summary>The description.</summary>
    public string Description { get; set; } = "";

    /// <summary>account or project; it can't be changed later. Another scope has other permissions, so changing it clears the selection.</summary>
    public string Scope { get; private set; } = "account";

    /// <summary>The selected permissions.</summary>
    public IReadOnlySet<string> Chosen { get; set; } = new HashSet<string>();

    /// <summary>The permissions to add.</summary>
    public IReadOnlyList<string> Added => [.. Chosen.Except(Before?.Permissions ?? [], StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The permissions to remove.</summary>
    public IReadOnlyList<string> Removed => [.. (Before?.Permissions ?? []).Except(Chosen, StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>A form that changes a role.</summary>
    public static RoleForm Of(Role role)
    {
        return new RoleForm(role, role.Name, role.Description ?? "", role.Permissions.ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>The same form, compared with the current role.</summary>
    public RoleForm Against(Role now) => new(now, Name, Description, Chosen);

    /// <summary>Changes the scope.</summary>
    public void Choose(string scope)
    {
        if (scope != Scope)
        {
            Scope = scope;
            Chosen = new HashSet<string>();
        }
    }

    /// <summary>The role to create; null if there are errors.</summary>
    public CreateRole? ToCreate(FormErrors errors)
    {
        var called = Check(errors);
        var word = errors.Require("slug", "The slug", Slug.Trim().Length > 0 ? Slug : OfferedSlug, MaxLength);
        if (errors["slug"] is null && !SlugText().IsMatch(word))
        {
            errors.Add("slug", "A slug has only lowercase letters, digits, and dashes.");
        }

        var about = Description.Trim();
        return errors.Any
            ? null
            : new CreateRole
            {
                Name = called,
                Slug = word,
                Description = about.Length > 0
                ? about
                : null,
                Scope = Scope,
                Permissions = [.. Chosen.Order(StringComparer.Ordinal)]
            };
    }

    /// <summary>The changed fields; null if there are errors.</summary>
    public UpdateRole? ToUpdate(FormErrors errors)
    {
        var called = Check(errors);
        var about = Description.Trim();
        var change = new UpdateRole(
            called == Before?.Name ? null : called,
            about == (Before?.Description ?? "").Trim() ? null : about,
            Added.Count + Removed.Count == 0 ? null : [.. Chosen.Order(StringComparer.Ordinal)]);
        if (!errors.Any && change is { Name: null, Description: null, Permissions: null })
        {
            errors.Take(new RaffApi.RaffError.Invalid("Nothing has changed."));
        }

        return errors.Any ? null : change;
    }

    /// <summary>A slug made from a name: "Night shift (EU)" gives <c>night-shift-eu</c>.</summary>
    private static string SlugOf(string name)
    {
        var slug = new StringBuilder();
        foreach (var letter in name.ToLowerInvariant())
        {
            if (letter is (>= 'a' and <= 'z') or (>= '0' and <= '9'))
            {
                slug.Append(letter);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var whole = slug.ToString();
        return whole[..Math.Min(whole.Length, MaxLength)].Trim('-');
    }

    private string Check(FormErrors errors)
    {
        if (Chosen.Count == 0)
        {
            errors.Add("permissions", "Select at least one permission.");
        }

        return errors.Require("name", "The name", Name, MaxLength);
    }

    [GeneratedRegex("^[a-z0-9-]+$")]
    private static partial Regex SlugText();
}
