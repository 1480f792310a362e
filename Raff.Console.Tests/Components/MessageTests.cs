using Bunit;
using Raff.Console.Components;

namespace Raff.Console.Tests.Components;

/// <summary>What stands where content is missing, old or on its way, and how status, projects and ages are said.</summary>
public sealed class MessageTests : ComponentTest
{
    [Fact]
    public void PageError_WithARetry_ShowsTheErrorAndTriesAgain()
    {
        var tried = 0;
        var error = Render<PageError>(parameters => parameters.Add(one => one.Title, "Volumes could not be read")
            .Add(one => one.Sentence, "The API did not answer in 10 s.").Add(one => one.OnRetry, () => tried++));

        error.Find("[data-testid=page-error] [data-testid=retry]").Click();

        tried.ShouldBe(1);
        error.Find("[role=alert]").TextContent.ShouldContain("The API did not answer in 10 s.");
    }

    [Fact]
    public void PageError_WithoutARetry_HasNoButton() =>
        Render<PageError>(parameters => parameters.Add(one => one.Title, "x").Add(one => one.Sentence, "y")).FindAll("button").ShouldBeEmpty();

    [Fact]
    public void StaleNotice_Always_ShowsReasonAndAge()
    {
        var notice = Render<StaleNotice>(parameters => parameters.Add(one => one.Sentence, "The API is slow.")
            .Add(one => one.AsOf, Time.GetUtcNow().AddMinutes(-3)));

        var said = notice.Find("[data-testid=stale-notice]");
        said.TextContent.ShouldContain("The API is slow. These rows are from 3 min ago.");
        said.GetAttribute("role").ShouldBe("status");
    }

    [Fact]
    public void EmptyState_Always_SaysWhatIsMissing() =>
        Render<EmptyState>(parameters => parameters.Add(one => one.Title, "No volumes").Add(one => one.Text, "Disks that outlive a VM."))
            .Find("h2").TextContent.ShouldBe("No volumes");

    [Fact]
    public void Skeleton_Lines_KeepTheirPlaceAndAnnounceLoading()
    {
        var skeleton = Render<Skeleton>(parameters => parameters.Add(one => one.Lines, 4)).Find("[role=status]");

        skeleton.ChildElementCount.ShouldBe(4);
        skeleton.GetAttribute("aria-label").ShouldBe("Loading");
    }

    [Fact]
    public void StatusChip_Always_SaysTheWord()
    {
        var chip = Render<StatusChip>(parameters => parameters.Add(one => one.Tone, "bad").Add(one => one.Word, "failure")).Find("span");

        chip.TextContent.ShouldBe("failure");
        chip.ClassList.ShouldBe(["st", "bad"]);
    }

    [Fact]
    public void ProjectMark_Protected_SaysProtected()
    {
        var mark = Render<ProjectMark>(parameters => parameters.Add(one => one.Project, new ProjectLabel("production", 5, true))
            .Add(one => one.Href, "/p/production"));

        mark.Find("a.proj.p5[data-mark=Pr]").TextContent.ShouldBe("production");
        mark.Find(".lock").TextContent.ShouldBe("Protected");
    }

    [Theory]
    [InlineData("production", "Pr")]
    [InlineData("customer-0034", "34")]
    [InlineData("acme shop", "AS")]
    [InlineData("web-2", "W2")]
    [InlineData("x", "X")]
    [InlineData("--", "?")]
    public void ProjectMark_Letters_DistinguishProjects(string name, string letters) => ProjectLabel.LettersOf(name).ShouldBe(letters);

    [Fact]
    public void RelativeAge_Always_ContainsTheExactTime()
    {
        var moment = Time.GetUtcNow().AddHours(-5);

        var age = Render<RelativeAge>(parameters => parameters.Add(one => one.Moment, moment)).Find("time");

        age.TextContent.ShouldBe("5 h ago");
        age.GetAttribute("title").ShouldBe(AgeText.Exact(moment));
        DateTimeOffset.Parse(age.GetAttribute("datetime")!, System.Globalization.CultureInfo.InvariantCulture).ShouldBe(moment, TimeSpan.FromSeconds(1));
    }

    [Theory]
    [InlineData(-30, "now")]
    [InlineData(4, "now")]
    [InlineData(40, "40 s")]
    [InlineData(60, "1 min")]
    [InlineData(3599, "59 min")]
    [InlineData(3600, "1 h")]
    [InlineData(47 * 3600, "47 h")]
    [InlineData(48 * 3600, "2 d")]
    [InlineData(1204 * 86400, "1,204 d")]
    public void AgeText_OfSeconds_IsShort(int seconds, string text) => AgeText.Of(TimeSpan.FromSeconds(seconds)).ShouldBe(text);

    [Theory]
    [InlineData(1, "1 volume")]
    [InlineData(1284, "1,284 volumes")]
    public void CountText_WithANoun_AgreesWithIt(int count, string text) => CountText.Of(count, "volume").ShouldBe(text);
}
