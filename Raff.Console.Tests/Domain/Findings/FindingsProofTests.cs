using Raff.Console.Domain.Findings;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Domain.Findings;

/// <summary>All findings against an independent computation from the raw answers: on the demo account over HTTP, and on random ones.</summary>
public sealed class FindingsProofTests(DemoEmulator demo) : IClassFixture<DemoEmulator>
{
    [Fact]
    public async Task Findings_OfTheDemoAccount_MatchTheRawAnswers()
    {
        ShouldAgree(await RawFleet.ReadAsync(demo.Host), demo.Host.Time.GetUtcNow()).ShouldBeGreaterThan(45);
    }

    [Theory]
    [InlineData(20261101, 200)]
    [InlineData(7, 3)]
    [InlineData(8, 1)]
    public void Findings_OfARandomAccount_MatchTheRawAnswers(int seed, int projects)
    {
        var random = new RandomFleet(seed, projects);

        var rules = ShouldAgree(random.Fleet, RandomFleet.Now);

        if (projects == 200)
        {
            rules.ShouldBeGreaterThanOrEqualTo(RuleCatalog.All.Length - 6, "nearly every rule has a case in a large random account");
        }
    }

    private static int ShouldAgree(RawFleet fleet, DateTimeOffset now)
    {
        var expected = new RawFindings(fleet, now).All();

        var result = FindingEvaluator.Evaluate(fleet.Evidence(now), RuleThresholds.Default);

        var found = result.Findings.Select(finding => (Rule: finding.RuleId, Subject: finding.SubjectId)).ToList();
        found.ShouldBeUnique();
        found.Except(expected).Select(pair => $"{pair.Rule} {pair.Subject}").Take(20).ShouldBeEmpty("found by the rules only");
        expected.Except(found).Select(pair => $"{pair.Rule} {pair.Subject}").Take(20).ShouldBeEmpty("found by the raw answers only");
        return found.Select(pair => pair.Rule).Distinct().Count();
    }
}
