using System.Globalization;
using System.Text;
using Raff.Console.Domain.Findings;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Domain.Findings;

/// <summary>
/// <c>docs/rules.md</c> says what the catalog says. To write it again after a change:
/// <c>dotnet test --filter "FullyQualifiedName~RuleDocumentTests" -- xUnit.Explicit=only</c>.
/// </summary>
public sealed class RuleDocumentTests
{
    private const int Width = 160;

    private static string Path => System.IO.Path.Combine(Repository.Root, "docs", "rules.md");

    [Fact]
    public void Document_Always_SaysWhatTheCatalogSays() =>
        File.ReadAllText(Path).ReplaceLineEndings("\n").ShouldBe(Text(), "write it again: see the summary of this class");

    [Fact(Explicit = true)]
    public void Document_OnRequest_IsWrittenAgain() => File.WriteAllText(Path, Text());

    private static string Text()
    {
        var text = new StringBuilder();
        text.Append("# Finding rules\n\n");
        Paragraph(text, "", "This page is generated from the catalog of rules (`Raff.Console/Domain/Findings/RuleCatalog.cs`); a test compares both. "
            + "[CONTRIBUTING](../CONTRIBUTING.md) says how to add a rule. To write this page again:");
        text.Append("\n    dotnet test --filter \"FullyQualifiedName~RuleDocumentTests\" -- xUnit.Explicit=only\n");
        text.Append('\n');
        Paragraph(text, "", "A rule finds something, passes, or is not evaluated: evidence that was refused, came too late, "
            + "or has not been read yet never counts as passed. A threshold is a number that a setting can change.");
        text.Append("\n| rule | severity | about | title |\n|---|---|---|---|\n");
        foreach (var rule in RuleCatalog.All)
        {
            var anchor = rule.Id.Replace(".", "", StringComparison.Ordinal);
            text.Append(CultureInfo.InvariantCulture, $"| [{rule.Id}](#{anchor}) | {Word(rule.Severity)} | {About(rule)} | {rule.Title} |\n");
        }

        foreach (var group in RuleCatalog.All.GroupBy(rule => rule.Group).OrderBy(group => group.Key))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {Heading(group.Key)}\n");
            foreach (var rule in group)
            {
                Rule(text, rule);
            }
        }

        return text.ToString();
    }

    private static void Rule(StringBuilder text, FindingRule rule)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n### {rule.Id}\n{rule.Title}. Severity: {Word(rule.Severity)}.\n\n");
        Paragraph(text, "- ", $"**Why.** {rule.Why}");
        Paragraph(text, "- ", $"**Evidence.** {rule.EvidenceText} Needs: {string.Join(", ", rule.Needs.Select(Word))}.");
        if (rule.Threshold is { } threshold)
        {
            var number = threshold.Default.ToString(CultureInfo.InvariantCulture);
            Paragraph(text, "- ", $"**Threshold.** {threshold.Name}: {number} {threshold.Unit} by default. {threshold.Description}");
        }

        var commands = rule.Commands.IsEmpty ? "" : $" Commands: {string.Join(", ", rule.Commands.Select(name => $"`{name}`"))}.";
        Paragraph(text, "- ", $"**Fix.** {rule.Fix}{commands}");
    }

    private static string About(FindingRule rule) => rule.SubjectKind switch
    {
        SubjectKinds.Vm => "VM",
        SubjectKinds.Vpc => "VPC",
        SubjectKinds.PublicIp => "public IP",
        SubjectKinds.Schedule => "backup schedule",
        SubjectKinds.Key => "API key",
        var kind => kind.TrimEnd('s'),
    };

    private static string Heading(RuleGroup group) => group == RuleGroup.DataProtection ? "Data protection" : $"{group}";

    private static string Word(Severity severity) => $"{severity}".ToLowerInvariant();

    private static string Word(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Vms => "VMs",
        EvidenceKind.Vpcs => "VPCs",
        EvidenceKind.PublicIps => "public IPs",
        EvidenceKind.VmNetworks => "networks of each VM",
        EvidenceKind.VolumeSnapshots => "snapshots of each volume",
        EvidenceKind.ProjectMembers => "project members",
        EvidenceKind.Schedules => "backup schedules",
        EvidenceKind.Keys => "API keys",
        EvidenceKind.Protection => "protected projects",
        _ => $"{kind}".ToLowerInvariant(),
    };

    private static void Paragraph(StringBuilder text, string first, string words)
    {
        var line = first;
        foreach (var word in words.Split(' '))
        {
            if (line.Length + word.Length + 1 > Width)
            {
                text.Append(line.TrimEnd()).Append('\n');
                line = new string(' ', first.Length);
            }

            line += word + " ";
        }

        text.Append(line.TrimEnd()).Append('\n');
    }
}
