using Bunit;
using Raff.Console.Features.SshKeys;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Features.SshKeys;

/// <summary>A name that someone else has given since is replaced only by an operator who saw it.</summary>
public sealed class RenameSshKeyTests : ConsoleParts
{
    private const string Path = "/api/v1/ssh-keys/ssh_1";

    [Fact]
    public async Task Rename_OfAKeyRenamedMeanwhile_ShowsTheNewNameAndSendsTheSecondTime()
    {
        HasKey("theirs");
        Api.On("PUT", Path).Always(StubAnswer.One(new { id = "ssh_1", name = "mine", public_key = "ssh-ed25519 A" }));
        var dialog = Ask(Question());
        await dialog.WaitForElement("dialog input").InputAsync(new() { Value = "mine" });

        await dialog.Find("dialog form").SubmitAsync();

        dialog.WaitForAssertion(() => dialog.Find("dialog .wrong").TextContent.ShouldStartWith("Someone else renamed this key to theirs."));
        Api.Requests.ShouldNotContain(request => request.Method == "PUT");
        await dialog.Find("dialog form").SubmitAsync();
        dialog.WaitForAssertion(() => Toasts.ShouldBe(["SSH key laptop renamed to mine"]));
        Api.Requests.Count(request => request.Method == "PUT").ShouldBe(1);
    }

    [Fact]
    public async Task Rename_OfAKeyDeletedMeanwhile_SaysSoAndSendsNothing()
    {
        Api.On("GET", Path).Always(StubAnswer.Error(404, "SSH key not found."));
        var dialog = Ask(Question());
        await dialog.WaitForElement("dialog input").InputAsync(new() { Value = "mine" });

        await dialog.Find("dialog form").SubmitAsync();

        dialog.WaitForAssertion(() => dialog.Find("dialog .notice.bad").TextContent.ShouldBe("This SSH key no longer exists. Someone else deleted it."));
        Api.Requests.ShouldNotContain(request => request.Method == "PUT");
    }

    private static SshKeyQuestion.Rename Question() =>
        new(SshKeyRow.Of(new SshKey { Id = "ssh_1", Name = "laptop", PublicKey = "ssh-ed25519 A" }));

    private void HasKey(string name) => Api.On("GET", Path).Always(StubAnswer.One(new { id = "ssh_1", name, public_key = "ssh-ed25519 A" }));
}
