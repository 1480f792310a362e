using System.Net;
using Raff.Console.Emulator;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Emulator.SshKeys;

/// <summary>Operations 86-90: SSH keys (docs/raff-api.md#ssh-keys).</summary>
public sealed class SshKeyOperationTests : IAsyncDisposable
{
    private readonly EmulatorHost host = new();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    public static TheoryData<string, string> Keys => new()
    {
        { "ssh-ed25519", SshKeyText.Ed25519() },
        { "ssh-rsa", SshKeyText.Rsa(2048) },
        { "ecdsa-sha2-nistp256", SshKeyText.Ecdsa("nistp256") },
        { "ecdsa-sha2-nistp384", SshKeyText.Ecdsa("nistp384") },
        { "ecdsa-sha2-nistp521", SshKeyText.Ecdsa("nistp521") },
    };

    public static TheoryData<string, string> Refused => new()
    {
        { "hello", "public_key must begin with" },
        { "ssh-dss AAAAB3NzaC1kc3MAAACB me", "public_key must begin with" },
        { "ecdsa-sha2-nistp999 AAAA me", "public_key must begin with" },
        { "ssh-ed25519", "public_key must begin with" },
        { "ssh-ed25519 not*base64 me", "public_key is damaged" },
        { SshKeyText.Line("ssh-ed25519", "", new byte[31]), "public_key is damaged" },
        { SshKeyText.Line("ssh-ed25519", "", new byte[32], [1]), "public_key is damaged" },
        { SshKeyText.Ed25519().Replace("ssh-ed25519 ", "ssh-rsa ", StringComparison.Ordinal), "public_key is damaged" },
        { SshKeyText.Line("ssh-rsa", "", [1, 0, 1], [0x7F]), "public_key is damaged" },
        { SshKeyText.Line("ssh-rsa", "", [0x80], new byte[257]), "public_key is damaged" },
        { SshKeyText.Ecdsa("nistp256").Replace("nistp256 ", "nistp384 ", StringComparison.Ordinal), "public_key is damaged" },
        { SshKeyText.Ed25519() + "\n" + SshKeyText.Ed25519(), "public_key must be one line" },
        { "-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----", "public_key holds a private key" },
    };

    [Theory]
    [MemberData(nameof(Keys), DisableDiscoveryEnumeration = true)]
    public async Task SshKey_Created_HasItsTypeParsed(string type, string text)
    {
        var created = await host.PostAsync("/ssh-keys", new { name = "laptop", public_key = $"  {text}\n" });

        created.ShouldBe(HttpStatusCode.Created).Data.Text("key_type").ShouldBe(type);
        created.Data.Text("public_key").ShouldBe(text);
        (await host.GetAsync($"/ssh-keys/{created.Data.Text("id")}")).Data.Text("key_type").ShouldBe(type);
        (await host.GetAsync("/ssh-keys")).Ids.ShouldBe([created.Data.Text("id")!]);
    }

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public async Task SshKey_ThatIsNotAPublicKey_IsRefusedWithoutRepeatingIt(string text, string reason)
    {
        var refused = await host.PostAsync("/ssh-keys", new { name = "laptop", public_key = text });

        refused.ShouldBe(HttpStatusCode.BadRequest).Message.ShouldStartWith(reason);
        refused.Message.ShouldNotContain("AAAA");
        (await host.GetAsync("/ssh-keys")).Ids.ShouldBeEmpty();
    }

    [Fact]
    public async Task SshKey_RenamedThenDeleted_IsGone()
    {
        var id = (await host.PostAsync("/ssh-keys", new { name = "laptop", public_key = SshKeyText.Ed25519() })).Data.Text("id");

        (await host.PutAsync($"/ssh-keys/{id}", new { name = "desktop" })).ShouldBe(HttpStatusCode.OK).Data.Text("name").ShouldBe("desktop");
        (await host.PutAsync($"/ssh-keys/{id}", new { name = "" })).ShouldRefuse(HttpStatusCode.BadRequest, "name must be 1 to 128 characters long.");
        (await host.DeleteAsync($"/ssh-keys/{id}")).ShouldBe(HttpStatusCode.OK).Data.Text("name").ShouldBe("desktop");
        (await host.GetAsync($"/ssh-keys/{id}")).ShouldRefuse(HttpStatusCode.NotFound, $"SSH key {id} was not found.");
    }

    [Fact]
    public async Task SshKeys_WithTheAccountSettingsPermissions_AreReadAndChanged()
    {
        (await host.GetAsync("/ssh-keys", EmulatorDemo.ViewerKey)).ShouldBe(HttpStatusCode.OK);
        (await host.GetAsync("/ssh-keys", EmulatorDemo.BillingKey)).ShouldBe(HttpStatusCode.Forbidden);
        var body = new { name = "laptop", public_key = SshKeyText.Ed25519() };
        (await host.PostAsync("/ssh-keys", body, key: EmulatorDemo.ViewerKey)).ShouldBe(HttpStatusCode.Forbidden);
        (await host.PostAsync("/ssh-keys", body, key: EmulatorDemo.AdminKey)).ShouldBe(HttpStatusCode.Created);
    }
}
