using Bunit;
using Raff.Console.Features.SshKeys;
using Raff.Console.Scopes;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Features.SshKeys;

/// <summary>What the API may say to a new key: told once in the dialog, with what was typed kept, and the key sent once.</summary>
public sealed class SshKeysPageTests : ConsoleParts
{
    private static readonly string Text = SshKeyText.Ed25519();

    [Theory]
    [InlineData(400, "name must be 1 to 128 characters.", ".wrong")]
    [InlineData(400, "public_key is damaged.", ".wrong")]
    [InlineData(400, "Too many SSH keys.", ".notice.bad")]
    [InlineData(402, "The balance is too low.", ".notice.bad")]
    [InlineData(403, "This API key lacks the permission account.settings.manage.", ".notice.bad")]
    [InlineData(409, "public_key is listed already.", ".wrong")]
    [InlineData(500, "Internal error.", ".notice.bad")]
    public async Task Refusal_WhateverItSays_StandsWhereItBelongsAndKeepsWhatWasTyped(int status, string words, string place)
    {
        var page = await AddingAsync();
        Api.On("POST", "/api/v1/ssh-keys").Always(StubAnswer.Error(status, words));

        page.Find("dialog form").Submit();

        page.WaitForAssertion(() => page.FindAll($"dialog {place}").Select(told => told.TextContent).ShouldContain(told => told.Contains(words, StringComparison.Ordinal)));
        page.Find("dialog input").GetAttribute("value").ShouldBe("laptop");
        page.Find("dialog textarea").GetAttribute("value").ShouldBe(Text);
        Api.Requests.Count(request => request.Method == "POST").ShouldBe(1);
        Api.Requests.Where(request => request.Path == "/api/v1/ssh-keys").ShouldAllBe(request => request.Project == null);
    }

    [Fact]
    public async Task Answer_ThatNeverCame_IsToldAsUnknownAndTheListReadAgain()
    {
        var page = await AddingAsync();
        Api.On("POST", "/api/v1/ssh-keys").Always(StubAnswer.Drop);
        var before = Lists();

        page.Find("dialog form").Submit();

        page.WaitForAssertion(() => page.Find("dialog .notice.bad").TextContent.ShouldNotBeEmpty());
        page.WaitForAssertion(() => Lists().ShouldBeGreaterThan(before));
        Api.Requests.Count(request => request.Method == "POST").ShouldBe(1);
    }

    [Fact]
    public async Task Session_OverMeanwhile_SendsNothing()
    {
        var page = await AddingAsync();
        IsAlive = false;

        page.Find("dialog form").Submit();

        page.WaitForAssertion(() => page.Find("dialog .notice.bad").TextContent.ShouldBe("Your session is over; nothing was sent."));
        Api.Requests.ShouldNotContain(request => request.Method == "POST");
    }

    [Fact]
    public async Task Comment_OfAPastedKey_BecomesTheNameThatIsMissing()
    {
        var page = await OpenAsync();
        page.Find("dialog textarea").Input(SshKeyText.Ed25519("ada@laptop"));

        page.Find("dialog input").GetAttribute("value").ShouldBe("ada@laptop");
    }

    private int Lists() => Api.Requests.Count(request => request.Method == "GET" && request.Path == "/api/v1/ssh-keys");

    private async Task<IRenderedComponent<SshKeysPage>> AddingAsync()
    {
        var page = await OpenAsync();
        page.Find("dialog input").Input("laptop");
        page.Find("dialog textarea").Input(Text);
        return page;
    }

    private async Task<IRenderedComponent<SshKeysPage>> OpenAsync()
    {
        Api.On("GET", "/api/v1/ssh-keys").Always(StubAnswer.List([]));
        await HasProjectsAsync(1);
        Enter(ActiveScope.All);
        var page = Render<SshKeysPage>();
        page.WaitForAssertion(() => page.Find("[data-testid=resource-table]").GetAttribute("data-state").ShouldBe("empty"));
        page.Find(".head .btn.pri").Click();
        page.WaitForElement("dialog textarea");
        return page;
    }
}
