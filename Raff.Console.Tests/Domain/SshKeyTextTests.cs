using Raff.Console.Domain;
using Made = Raff.Console.Tests.Support.SshKeyText;

namespace Raff.Console.Tests.Domain;

public sealed class SshKeyTextTests
{
    [Fact]
    public void Read_AKnownKey_GivesTheFingerprintThatSshKeygenPrints()
    {
        // From OpenSSH's own regression data (regress/unittests/sshkey/testdata/ed25519_1.pub and ed25519_1.fp).
        var key = SshKeyText.Read("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFOG6kY7Rf4UtCFvPwKgo/BztXck2xC4a2WyA34XtIwZ ED25519 test key #1\n")
            .ShouldBeOfType<SshKeyText.Key>();

        key.Type.ShouldBe("ssh-ed25519");
        key.Fingerprint.ShouldBe("SHA256:L3k/oJubblSY0lB9Ulsl7emDMnRPKm/8udf2ccwk560");
        key.Comment.ShouldBe("ED25519 test key #1");
        key.Line.ShouldEndWith("#1");
    }

    [Theory]
    [InlineData("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFOG6kY7Rf4UtCFvPwKgo/BztXck2xC4a2WyA34XtIwZ", "SHA256:L3k/oJubblSY0lB9Ulsl7emDMnRPKm/8udf2ccwk560")]
    [InlineData("ssh-ed25519 not*base64", null)]
    [InlineData("ssh-ed25519", null)]
    [InlineData(null, null)]
    public void FingerprintOf_StoredKey_IsOfItsBase64Text(string? line, string? fingerprint) => SshKeyText.FingerprintOf(line).ShouldBe(fingerprint);

    [Fact]
    public void Read_EveryAcceptedType_IsAKey()
    {
        foreach (var text in (string[])[Made.Ed25519(), Made.Rsa(2048), Made.Ecdsa("nistp256"), Made.Ecdsa("nistp384"), Made.Ecdsa("nistp521")])
        {
            SshKeyText.Read(text).ShouldBeOfType<SshKeyText.Key>().Type.ShouldBe(text.Split(' ')[0]);
        }
    }

    [Theory]
    [InlineData(null, "missing")]
    [InlineData("  \n", "missing")]
    [InlineData("hello", "starts with")]
    [InlineData("ssh-dss AAAAB3NzaC1kc3M=", "starts with")]
    [InlineData("ssh-ed25519", "The key after ssh-ed25519 is missing")]
    [InlineData("ssh-ed25519 AAAA", "not a complete key")]
    [InlineData("ssh-ed25519 not*base64", "not a complete key")]
    [InlineData("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBdUQTOVFvmJ", "not a complete key")]
    [InlineData("ssh-rsa AAAAC3NzaC1lZDI1NTE5AAAAIFOG6kY7Rf4UtCFvPwKgo/BztXck2xC4a2WyA34XtIwZ", "not a complete key")]
    [InlineData("ssh-rsa AAA\nBBB", "one line")]
    public void Read_InvalidText_ExplainsWhy(string? text, string why) =>
        SshKeyText.Read(text).ShouldBeOfType<SshKeyText.Invalid>().Sentence.ShouldContain(why);

    [Theory]
    [InlineData("ssh-ed25519\t{0}\tada@laptop")]
    [InlineData("ssh-ed25519\u00A0{0} ada@laptop")]
    [InlineData("\uFEFFssh-ed25519 {0} ada@laptop\r\n")]
    [InlineData("\u200Bssh-ed25519  {0}   ada@laptop")]
    [InlineData("\"ssh-ed25519 {0} ada@laptop\"")]
    [InlineData("\u201Cssh-ed25519 {0} ada@laptop\u201D")]
    public void Read_KeyWithExtraCharacters_IsTheKeyAlone(string pasted)
    {
        const string Blob = "AAAAC3NzaC1lZDI1NTE5AAAAIFOG6kY7Rf4UtCFvPwKgo/BztXck2xC4a2WyA34XtIwZ";

        SshKeyText.Read(pasted.Replace("{0}", Blob, StringComparison.Ordinal)).ShouldBeOfType<SshKeyText.Key>().Line.ShouldBe($"ssh-ed25519 {Blob} ada@laptop");
    }

    [Fact]
    public void Read_TextInFrontOfTheKey_NamesTheText() =>
        SshKeyText.Read("key: ssh-ed25519 AAAA")
            .ShouldBeOfType<SshKeyText.Invalid>().Sentence.ShouldBe("Remove \"key:\" in front of ssh-ed25519: a public key starts with its type.");

    [Fact]
    public void Read_PrivateKey_IsRecognized() =>
        SshKeyText.Read("-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl\n-----END OPENSSH PRIVATE KEY-----").ShouldBeOfType<SshKeyText.Private>();
}
