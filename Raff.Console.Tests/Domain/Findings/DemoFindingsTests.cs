using Raff.Console.Domain.Findings;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Domain.Findings;

/// <summary>The findings of the demo account.</summary>
public sealed class DemoFindingsTests(DemoEmulator demo, ITestOutputHelper output) : IClassFixture<DemoEmulator>
{
    [Fact]
    public async Task Demo_Always_HasCasesForAtLeast30Rules()
    {
        var fleet = await RawFleet.ReadAsync(demo.Host);

        var result = FindingEvaluator.Evaluate(fleet.Evidence(demo.Host.Time.GetUtcNow()), RuleThresholds.Default);

        foreach (var rule in RuleCatalog.All)
        {
            var found = result.Findings.Where(finding => finding.RuleId == rule.Id).ToList();
            output.WriteLine($"== {rule.Id} {rule.Severity} {found.Count}");
            foreach (var finding in found)
            {
                output.WriteLine($"{finding.Sentence} | {string.Join("; ", finding.Values.Select(value => $"{value.Name}={value.Value}"))} | {finding.MonthlyCost:0.00}");
            }
        }

        foreach (var gap in result.NotEvaluated)
        {
            output.WriteLine($"?? {gap.RuleId} {gap.Reason} {gap.Sentence}");
        }

        result.Findings.Select(finding => finding.RuleId).Distinct().Count().ShouldBeGreaterThanOrEqualTo(30);
    }
}
