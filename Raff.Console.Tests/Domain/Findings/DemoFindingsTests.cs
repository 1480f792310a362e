using Raff.Console.Domain.Findings;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Domain.Findings;

/// <summary>The findings of the demo account. The output lists them, to be read by a person after the seed or a rule has changed.</summary>
public sealed class DemoFindingsTests(DemoEmulator demo, ITestOutputHelper output) : IClassFixture<DemoEmulator>
{
    [Fact]
    public async Task Demo_Always_HasCasesForAtLeast30Rules()
    {
        var fleet = await RawFleet.ReadAsync(demo.Host);

        var result = FindingEvaluator.Evaluate(fleet.Evidence(demo.Host.Time.GetUtcNow()), RuleThresholds.Default);

        foreach (var finding in result.Findings)
        {
            var values = string.Join("; ", finding.Values.Select(value => $"{value.Name}: {value.Value}"));
            output.WriteLine($"{RuleCatalog.Find(finding.RuleId)!.Severity} {finding.RuleId}: {finding.Sentence} ({values}; {finding.MonthlyCost:$0.00})");
        }

        var rules = result.Findings.Select(finding => finding.RuleId).Distinct().Count();
        output.WriteLine($"{result.Findings.Length} findings of {rules} rules");
        rules.ShouldBeGreaterThanOrEqualTo(30);
        result.NotEvaluated.Select(gap => gap.RuleId).ShouldBe(["quota.near_limit"], "the API does not name the limit; everything else was read");
    }
}
