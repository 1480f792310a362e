using System.Text.Json;
using Bunit;
using Fluxor;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Raff.Console.Features.ApiKeys;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.RaffApi.Requests;
using Raff.Console.Tests.Support;
using TestContext = Xunit.TestContext;

namespace Raff.Console.Tests.Features.ApiKeys;

/// <summary>A key and its project roles take one call each. Whatever fails, what was done is reported, and nothing is sent twice.</summary>
public sealed class KeyDialogsTests : ConsoleParts
{
    private static readonly string Secret = "raff_" + new string('5', 64);
    private static readonly PlannedAccess Staging = Access("prj_1", "staging");
    private static readonly PlannedAccess Production = Access("prj_2", "production");

    private KeyJourney Journey => Services.GetRequiredService<KeyJourney>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Create_OneProjectRefused_ReportsWhatWasDone()
    {
        KeyIsMade();
        Api.On("POST", "/api/v1/projects/prj_1/members").Always(StubAnswer.One(new { id = "pm", status = "active" }, 201));
        Api.On("POST", "/api/v1/projects/prj_2/members").Always(StubAnswer.Error(403, "Your role lacks project.members.manage."));

        var made = (await Journey.CreateAsync(new CreateApiKey { Name = "ci" }, [Staging, Production], Cancel)).ShouldBeOfType<KeyOutcome.Made>();

        made.Key.Secret.Reveal().ShouldBe(Secret);
        made.Accesses.Select(outcome => outcome.Error?.Sentence).ShouldBe([null, "Your role lacks project.members.manage."]);
        Sent().ShouldBe(["POST /api/v1/api-keys", "POST /api/v1/projects/prj_1/members", "POST /api/v1/projects/prj_2/members"]);
        Api.Requests.ShouldAllBe(request => request.Project == null);
    }

    [Fact]
    public async Task Create_KeyRefused_AsksForNoRole()
    {
        Api.On("POST", "/api/v1/api-keys").Always(StubAnswer.Error(400, "name must have 1 to 128 characters."));

        (await Journey.CreateAsync(new CreateApiKey { Name = "ci" }, [Staging], Cancel))
            .ShouldBeOfType<KeyOutcome.Refused>().Error.Sentence.ShouldBe("name must have 1 to 128 characters.");

        Sent().ShouldBe(["POST /api/v1/api-keys"]);
    }

    [Fact]
    public async Task Give_NoAnswer_RereadsTheKey()
    {
        Api.On("POST", "/api/v1/projects/prj_1/members").Always(StubAnswer.Drop);
        Api.On("POST", "/api/v1/projects/prj_2/members").Always(StubAnswer.Drop);
        Api.On("GET", "/api/v1/api-keys/key_1")
            .Always(StubAnswer.One(new
            {
                id = "key_1",
                name = "ci",
                key_prefix = "raff_55555555",
                is_active = true,
                project_accesses = new[] { new { project_id = "prj_1", role_id = "r_1" } }
            }));

        var outcomes = await Journey.GiveAsync("key_1", [Staging, Production], Cancel);

        outcomes[0].Error.ShouldBeNull();
        outcomes[1].Error.ShouldBeOfType<RaffError.FateUnknown>();
        Sent().Count.ShouldBe(2, "nothing is sent twice");
    }

    [Fact]
    public async Task Create_SessionIsOver_SendsNothing()
    {
        IsAlive = false;
        (await Journey.CreateAsync(new CreateApiKey { Name = "ci" }, [Staging], Cancel)).ShouldBeOfType<KeyOutcome.Refused>();
        Sent().ShouldBeEmpty();
    }

    [Fact]
    public async Task Secret_OfANewKey_IsOnceInThePageAndNeverInTheStore()
    {
        KeyIsMade();
        var dialogs = await AtTheLastStepAsync();

        dialogs.Find("dialog form").Submit();
        dialogs.WaitForAssertion(() => dialogs.Find("[data-testid=new-secret]").TextContent.ShouldBe(Secret));
        dialogs.Markup.Split(Secret).Length.ShouldBe(2, "the secret stands in one place");
        dialogs.Find("dialog h2").TextContent.ShouldBe("API key ci created");
        foreach (var (name, feature) in Services.GetRequiredService<IStore>().Features)
        {
            JsonSerializer.Serialize(feature.GetState(), feature.GetState().GetType()).ShouldNotContain(Secret, Case.Sensitive, name);
        }

        dialogs.FindAll("button").Single(button => button.TextContent == "Done, I stored it").Click();
        dialogs.WaitForAssertion(() => dialogs.Markup.ShouldNotContain(Secret));
        Toasts.ShouldBe(["API key ci created"]);
    }

    [Fact]
    public async Task Create_NothingChosen_ExpiresIn90Days()
    {
        KeyIsMade();
        var dialogs = await AtTheLastStepAsync();

        dialogs.Find("dialog form").Submit();

        dialogs.WaitForAssertion(() => Sent().ShouldBe(["POST /api/v1/api-keys"]));
        var expires = Api.Requests.Single(request => request.Method == "POST").Json.GetProperty("expires_at").GetDateTimeOffset();
        (expires - TimeProvider.System.GetUtcNow()).TotalDays.ShouldBe(90, 0.01);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task Secret_ShownWhenLeavingThePage_AsksFirst(bool answer, bool isLeft)
    {
        KeyIsMade();
        JSInterop.Setup<bool>("confirm", _ => true).SetResult(answer);
        var dialogs = await AtTheLastStepAsync();
        dialogs.Find("dialog form").Submit();
        dialogs.WaitForAssertion(() => dialogs.Find("[data-testid=new-secret]"));
        var before = Location.Uri;

        await dialogs.InvokeAsync(() => Location.NavigateTo("/all"));

        (Location.Uri != before).ShouldBe(isLeft);
        dialogs.FindAll("[data-testid=new-secret]").Count.ShouldBe(isLeft ? 0 : 1);
        JSInterop.Invocations["confirm"].Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("role_id r_9 is not a role: see GET /api/v1/roles.", "Step 1 of 4")]
    [InlineData("name must have 1 to 128 characters.", "Step 1 of 4")]
    [InlineData("expires_at must lie in the future.", "Step 3 of 4")]
    [InlineData("Role Viewer has the scope project: a role of the scope account is needed here.", "Step 4 of 4")]
    public async Task Create_RefusedByTheApi_ShowsTheErrorAtItsStep(string sentence, string step)
    {
        Api.On("POST", "/api/v1/api-keys").Always(StubAnswer.Error(400, sentence));
        var dialogs = await AtTheLastStepAsync();

        dialogs.Find("dialog form").Submit();

        dialogs.WaitForAssertion(() => dialogs.FindAll("[role=alert]").Select(alert => alert.TextContent).ShouldBe([sentence]));
        dialogs.Markup.ShouldContain(step);
        while (!dialogs.Markup.Contains("Step 1 of 4", StringComparison.Ordinal))
        {
            await dialogs.FindAll("button").Single(button => button.TextContent == "Back").ClickAsync();
        }

        dialogs.Find("dialog form input").GetAttribute("value").ShouldBe("ci");
    }

    [Fact]
    public async Task Create_NoAnswer_ShowsWhatToDoAndCreatesNoSecondKey()
    {
        Api.On("POST", "/api/v1/api-keys").Always(StubAnswer.Drop);
        var dialogs = await AtTheLastStepAsync();

        dialogs.Find("dialog form").Submit();

        dialogs.WaitForAssertion(() => dialogs.Find("[role=alert]").TextContent.ShouldEndWith("Look for ci in the list before you try again. If it is there, " +
            "its secret is lost: revoke it."));
        Sent().ShouldBe(["POST /api/v1/api-keys"]);
    }

    private async Task<IRenderedComponent<IComponent>> AtTheLastStepAsync()
    {
        await HasProjectsAsync(1);
        Api.On("GET", "/api/v1/permissions").Always(StubAnswer.List([]));
        Api.On("GET", "/api/v1/roles").Always(StubAnswer.List([]));
        Api.On("GET", "/api/v1/api-keys").Always(StubAnswer.List([], 0));
        var dialogs = Ask(new KeyQuestion.Create(null));
        dialogs.WaitForAssertion(() => dialogs.Markup.ShouldNotContain("Reading roles"));
        await dialogs.Find("dialog form input").InputAsync("ci");
        foreach (var step in new[] { "Step 2 of 4", "Step 3 of 4", "Step 4 of 4" })
        {
            dialogs.Find("dialog form").Submit();
            dialogs.WaitForAssertion(() => dialogs.Markup.ShouldContain(step));
        }

        return dialogs;
    }

    private static PlannedAccess Access(string project, string name) =>
        new(new ProjectId(project), name, new Role { Id = "r_1", Name = "Operator", Slug = "operator", Scope = "project", Permissions = [] });

    private void KeyIsMade() =>
        Api.On("POST", "/api/v1/api-keys")
            .Always(StubAnswer.One(new { id = "key_1", name = "ci", key_prefix = Secret[..13], is_active = true, secret = Secret }, 201));

    private List<string> Sent() => [.. Api.Requests.Where(request => request.Method != "GET").Select(request => request.ToString())];
}
