using System.Text.RegularExpressions;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Emulator.OpenApi;

/// <summary>Both forms of the description say what is enforced.</summary>
public sealed class ReferencePageTests
{
    [Theory]
    [InlineData("Docs", "listVMs", false)]
    [InlineData("OpenApi", "listVMs", null)]
    [InlineData("Docs", "getVolume", null)]
    [InlineData("OpenApi", "getVolume", true)]
    [InlineData("Docs", "listIPs", false)]
    [InlineData("OpenApi", "listIPs", true)]
    [InlineData("Docs", "createVM", true)]
    [InlineData("OpenApi", "listVPCs", false)]
    public async Task Description_OfTheProjectHeader_FollowsTheConfiguredRules(string rules, string operation, bool? required)
    {
        await using var host = new EmulatorHost(("Emulator:HeaderRules", rules));

        var document = await ApiDocument.ReadAsync(host);

        document.Operations.Single(described => described.Id == operation).ProjectHeader.ShouldBe(required);
    }

    [Fact]
    public async Task Page_InBothThemes_HasEveryOperationAndNoScript()
    {
        await using var host = new EmulatorHost();
        var operations = (await ApiDocument.ReadAsync(host)).Operations;

        foreach (var theme in (string[])["light", "dark"])
        {
            var page = await host.TextAsync($"/openapi?theme={theme}");

            page.ShouldContain($"data-theme=\"{theme}\"");
            page.ShouldContain("href=\"/tokens.css\"");
            page.ShouldNotContain("<script", Case.Insensitive);
            page.ShouldNotContain(" onclick", Case.Insensitive);
            operations.ShouldAllBe(operation => page.Contains($"id=\"{operation.Id}\"", StringComparison.Ordinal));
            var anchors = Regex.Matches(page, " id=\"([^\"]+)\"").Select(match => match.Groups[1].Value).ToList();
            anchors.ShouldBeUnique();
            Regex.Matches(page, "href=\"#([^\"]+)\"").Select(match => match.Groups[1].Value).Distinct().ShouldBeSubsetOf(anchors);
        }
    }
}
