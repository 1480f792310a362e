using System.Text.Json;
using Raff.Console.Domain.Findings;
using Raff.Console.Operations;
using Raff.Console.Storage;
using Raff.Console.Storage.History;

namespace Raff.Console.Features.Settings.Webhooks;

/// <summary>What webhooks send (docs/feeds.md#webhooks).</summary>
internal static class WebhookBodies
{
    private const int Version = 1;
    private const int MaxRows = 100;

    /// <summary>Findings of a sweep, the worst first.</summary>
    public static string Findings(string id, string what, string account, SweepRecord sweep, IReadOnlyList<FindingRecord> findings) =>
        JsonSerializer.Serialize(new
        {
            id,
            @event = what,
            version = Version,
            account,
            swept_at = sweep.StartedAt,
            count = findings.Count,
            findings = findings.OrderBy(finding => Enum.Parse<Severity>(finding.Severity)).Take(MaxRows).Select(finding => new
            {
                rule = finding.Rule,
                title = RuleCatalog.Find(finding.Rule)?.Title ?? finding.Rule,
                severity = finding.Severity.ToLowerInvariant(),
                kind = finding.Kind,
                id = finding.SubjectId,
                name = finding.Name,
                project_id = finding.ProjectId,
                finding = finding.Sentence,
                first_seen = finding.FirstSeen,
            }),
        });

    /// <summary>Operations that failed.</summary>
    public static string Operations(string id, string account, IReadOnlyList<OperationRecord> operations) => JsonSerializer.Serialize(new
    {
        id,
        @event = WebhookEvents.FailedOperations,
        version = Version,
        account,
        count = operations.Count,
        operations = operations.Take(MaxRows).Select(one => new
        {
            operation = one.Id,
            command = one.Command,
            title = OperationWords.Title(one.Command),
            kind = one.Kind,
            id = one.ResourceId,
            name = one.ResourceName,
            project_id = one.ProjectId,
            project = one.ProjectName,
            by = one.KeyName ?? one.KeyPrefix,
            started_at = one.StartedAt,
            outcome = one.Outcome,
        }),
    });

    /// <summary>A test.</summary>
    public static string Test(string id, string account) => JsonSerializer.Serialize(new
    {
        id,
        @event = WebhookEvents.Test,
        version = Version,
        account,
        message = "A test from the Raff console.",
    });
}
