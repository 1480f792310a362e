using Raff.Console.Components;
using Raff.Console.Domain.Actions;
using Raff.Console.Domain.Findings;
using Raff.Console.Kinds;
using Raff.Console.Scopes;
using Raff.Console.Sweeps;

namespace Raff.Console.Features.Resources.Findings;

/// <summary>Words, icons and links of findings.</summary>
public static class FindingWords
{
    private static readonly ActionTable[] Tables =
    [
        VmActions.Table, StorageActions.Volumes, StorageActions.Snapshots, StorageActions.Backups, StorageActions.Schedules, NetworkActions.Vpcs,
        NetworkActions.PublicIps, NetworkActions.Firewalls,
    ];

    /// <summary>The icon of a severity.</summary>
    public static string Icon(Severity severity) => severity switch
    {
        Severity.Critical => ConsoleIcons.Critical,
        Severity.High => ConsoleIcons.High,
        Severity.Medium => ConsoleIcons.Medium,
        _ => ConsoleIcons.Low,
    };

    /// <summary>The commands that fix a finding and can be started for its subject, with what their buttons say.</summary>
    public static IEnumerable<ActionRule> Fixes(AuditFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var table = Array.Find(Tables, table => table.Kind == finding.Kind);
        return (finding.Rule?.Commands ?? []).Select(command => table?.Rules.FirstOrDefault(rule => rule.Name == command)).OfType<ActionRule>();
    }

    /// <summary>Where a finding stands, as pages and tests tell it.</summary>
    public static string StateOf(AuditFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding.Accepted is not null ? "accepted" : finding.IsFixed ? "fixed" : "open";
    }

    /// <summary>The page of a finding's subject; null where it has none.</summary>
    public static string? PageOf(AuditFinding finding, ActiveScope scope)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var id = Uri.EscapeDataString(finding.SubjectId);
        return finding.Kind switch
        {
            SubjectKinds.Key => ScopeUrl.Beside(scope, $"/account/api-keys/{id}"),
            SubjectKinds.Member => ScopeUrl.Beside(scope, $"/account/members/{id}"),
            SubjectKinds.Invitation => ScopeUrl.Beside(scope, "/account/members"),
            SubjectKinds.Role => ScopeUrl.Beside(scope, $"/account/roles/{id}"),
            SubjectKinds.Project => ScopeUrl.Beside(scope, "/account/projects"),
            SubjectKinds.Account => null,
            _ => ScopeUrl.Beside(scope, $"/{finding.Kind}/{id}"),
        };
    }

    /// <summary>What a kind of subject is called, in the plural.</summary>
    public static string KindOf(string kind, ResourceKinds kinds)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        return kind switch
        {
            SubjectKinds.Key => "API keys",
            SubjectKinds.Member => "Members",
            SubjectKinds.Invitation => "Invitations",
            SubjectKinds.Role => "Roles",
            SubjectKinds.Project => "Projects",
            SubjectKinds.Account => "Account",
            _ => kinds.Find(kind)?.Plural ?? kind,
        };
    }

    /// <summary>A heading of the compliance view.</summary>
    public static string Of(RuleGroup group) => group switch
    {
        RuleGroup.Identity => "Identity and access",
        RuleGroup.Network => "Network",
        RuleGroup.DataProtection => "Data protection",
        RuleGroup.Cost => "Cost",
        RuleGroup.Operations => "Operations",
        _ => group.ToString(),
    };

    /// <summary>Something that could not be read, in words.</summary>
    public static string Of(SweepGap gap, ResourceKinds kinds, Func<string, string> projectName)
    {
        ArgumentNullException.ThrowIfNull(gap);
        ArgumentNullException.ThrowIfNull(kinds);
        ArgumentNullException.ThrowIfNull(projectName);
        var what = gap.Kind switch
        {
            "networks" => "Network interfaces of some VMs",
            "project-members" => "Project members",
            "api-keys" => "API keys",
            var word => kinds.Find(word)?.Plural ?? char.ToUpperInvariant(word[0]) + word[1..],
        };
        return $"{what}{(gap.Project.Length == 0 ? "" : $" in {projectName(gap.Project)}")}: {gap.Cause}. {gap.Sentence}";
    }
}
