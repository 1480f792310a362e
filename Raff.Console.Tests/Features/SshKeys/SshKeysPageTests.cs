using Bunit;
using Raff.Console.Features.SshKeys;
using Raff.Console.Scopes;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Features.SshKeys;

/// <summary>What the API may say to a new key: told once in the dialog, with what was typed kept, and the key sent once.</summary>
public sealed class SshKeysPageTests : ConsoleParts
{
    private IRenderedComponent<SshKeysPage>? page;

    private static readonly string Text = SshKeyText.Ed25519();

    [Theory]
    [InlineData(400, "name must be 1 to 128 characters.", ".wrong")]
    [InlineData(400, "public_key is damaged.", ".wrong")]
    [InlineData(400, "Too many SSH keys.", ".notice.bad")]
    [InlineData(402, "The balance is too low.", ".notice.bad")]
    [InlineData(403, "This API key lacks the permission account.settings.manage.", ".notice.bad")]
    [InlineData(409, "public_key is listed already.", ".wrong")]
    [InlineData(500, "Internal error.", ".notice.bad")]
    public async Task Refusal_AnyMessage_IsShownInItsPlaceAndKeepsTheInput(int status, string words, string place)
    {
        var dialog = await AddingAsync();
        Api.On("POST", "/api/v1/ssh-keys").Always(StubAnswer.Error(status, words));

        dialog.Find("dialog form").Submit();

        dialog.WaitForAssertion(() => dialog.FindAll($"dialog {place}").Select(message => message.TextContent)
            .ShouldContain(message => message.Contains(words, StringComparison.Ordinal)));
        dialog.Find("dialog input").GetAttribute("value").ShouldBe("laptop");
        dialog.Find("dialog textarea").GetAttribute("value").ShouldBe(Text);
        Api.Requests.Count(request => request.Method == "POST").ShouldBe(1);
        Api.Requests.Where(request => request.Path == "/api/v1/ssh-keys").ShouldAllBe(request => request.Project == null);
    }

    [Fact]
    public async Task Answer_Missing_ShowsUnknownOutcomeAndRereadsList()
    {
        var dialog = await AddingAsync();
        Api.On("POST", "/api/v1/ssh-keys").Always(StubAnswer.Drop);
        var before = Lists();

        dialog.Find("dialog form").Submit();

        dialog.WaitForAssertion(() => dialog.Find("dialog .notice.bad").TextContent.ShouldNotBeEmpty());
        // The list's own page is rendered by the new read; the dialog is not.
        page!.WaitForAssertion(() => Lists().ShouldBeGreaterThan(before));
        Api.Requests.Count(request => request.Method == "POST").ShouldBe(1);
    }

    [Fact]
    public async Task Session_Ended_SendsNothing()
    {
        var dialog = await AddingAsync();
        IsAlive = false;

        dialog.Find("dialog form").Submit();

        dialog.WaitForAssertion(() => dialog.Find("dialog .notice.bad").TextContent.ShouldBe("Your session is over. Nothing was sent."));
        Api.Requests.ShouldNotContain(request => request.Method == "POST");
    }

    [Fact]
    public async Task Key_Added_ClosesTheDialogAndShowsAToast()
    {
        var dialog = await AddingAsync();
        Api.On("POST", "/api/v1/ssh-keys").Always(StubAnswer.One(new { id = "ssh_1", name = "laptop", public_key = Text }, 201));

        dialog.Find("dialog form").Submit();

        dialog.WaitForAssertion(() => Toasts.ShouldBe(["SSH key laptop added"]));
        dialog.FindAll("dialog").ShouldBeEmpty();
        JSInterop.VerifyInvoke("raff.returnFocus");
    }

    [Fact]
    public async Task Name_OfInvisibleCharactersOnly_IsRefusedWithoutACall()
    {
        var dialog = await AddingAsync();
        await dialog.Find("dialog input").InputAsync("\u200B\u3164");

        dialog.Find("dialog form").Submit();

        dialog.WaitForAssertion(() => dialog.Find("dialog .wrong").TextContent.ShouldBe("The name needs at least one visible character."));
        Api.Requests.ShouldNotContain(request => request.Method == "POST");
    }

    [Fact]
    public async Task Comment_OfAPastedKey_BecomesTheMissingName()
    {
        var dialog = await OpenAsync();
        await dialog.Find("dialog textarea").InputAsync(SshKeyText.Ed25519("ada@laptop"));

        dialog.Find("dialog input").GetAttribute("value").ShouldBe("ada@laptop");
    }

    private int Lists() => Api.Requests.Count(request => request.Method == "GET" && request.Path == "/api/v1/ssh-keys");

    private async Task<IRenderedComponent<Microsoft.AspNetCore.Components.IComponent>> AddingAsync()
    {
        var dialog = await OpenAsync();
        await dialog.Find("dialog input").InputAsync("laptop");
        await dialog.Find("dialog textarea").InputAsync(Text);
        return dialog;
    }

    private async Task<IRenderedComponent<Microsoft.AspNetCore.Components.IComponent>> OpenAsync()
    {
        Api.On("GET", "/api/v1/ssh-keys").Always(StubAnswer.List([]));
        await HasProjectsAsync(1);
        Enter(ActiveScope.All);
        page = Render<SshKeysPage>();
        page.WaitForAssertion(() => page.Find("[data-testid=resource-table]").GetAttribute("data-state").ShouldBe("empty"));
        page.Find(".head .btn.pri").Click();
        Overlay.WaitForElement("dialog textarea");
        return Overlay;
    }
}
