using Raff.Console.Features.VirtualMachines;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Features.VirtualMachines;

/// <summary>The API's limits for a new VM, field by field.</summary>
public sealed class VmCreateRulesTests
{
    [Fact]
    public void Draft_WithinTheLimits_HasNoErrors() => VmCreateCase.Wrong(draft => draft).Any.ShouldBeFalse();

    [Fact]
    public void Project_NotChosen_IsAskedForFirst() => VmCreateCase.Wrong(draft => draft with { Project = "" })["project"].ShouldBe("Choose a project.");

    [Theory]
    [InlineData("", "The name is missing.")]
    [InlineData("  ", "The name is missing.")]
    [InlineData("\u200B", "The name needs at least one visible character.")]
    public void Name_ThatNamesNothing_IsRefused(string name, string sentence) =>
        VmCreateCase.Wrong(draft => draft with { Names = [name] })["name.0"].ShouldBe(sentence);

    [Theory]
    [InlineData(64, null)]
    [InlineData(65, "The name has 65 characters; the limit is 64.")]
    public void Name_AtItsLimit_IsAccepted(int length, string? sentence) =>
        VmCreateCase.Wrong(draft => draft with { Names = [new string('n', length)] })["name.0"].ShouldBe(sentence);

    [Fact]
    public void Names_Repeated_AreRefusedAtTheSecond()
    {
        var errors = VmCreateCase.Wrong(draft => draft with { Names = ["web", "db", " web "] });

        errors["name.0"].ShouldBeNull();
        errors["name.2"].ShouldBe("web is listed twice. Give each VM its own name.");
    }

    [Theory]
    [InlineData(20, null)]
    [InlineData(21, "This form creates at most 20 VMs at once.")]
    public void Quantity_AtItsLimit_IsAccepted(int count, string? sentence) =>
        VmCreateCase.Wrong(draft => draft with { Names = VmCreateNames.Sized(["web"], count) })["quantity"].ShouldBe(sentence);

    [Theory]
    [InlineData("", "Choose an image.")]
    [InlineData("gone", "This image is no longer offered. Choose another one.")]
    public void Template_Missing_IsRefused(string template, string sentence) =>
        VmCreateCase.Wrong(draft => draft with { Template = template })["template_id"].ShouldBe(sentence);

    [Theory]
    [InlineData("ubuntu", null, "Choose a plan.")]
    [InlineData("ubuntu", 99, "This plan is no longer offered. Choose another one.")]
    [InlineData("ubuntu", 8, "This plan is sold out. Choose another one.")]
    [InlineData("ubuntu", 14, "This plan is for Windows images. Choose another one.")]
    [InlineData("windows", 10, "Windows needs a Windows or premium plan.")]
    [InlineData("windows", 1, "Windows Server needs at least 1 vCPU, 2 GB of memory and 50 GB of disk. Choose a larger plan.")]
    [InlineData("debian", 1, "Debian needs at least 2 vCPU, 4 GB of memory and 80 GB of disk. Choose a larger plan.")]
    [InlineData("windows", 14, null)]
    [InlineData("windows", 3, null)]
    [InlineData("ubuntu", 10, null)]
    public void Plan_ForATemplate_MustFit(string template, int? plan, string? sentence) =>
        VmCreateCase.Wrong(draft => draft with { Template = template, Plan = plan })["pricing_id"].ShouldBe(sentence);

    [Theory]
    [InlineData("auto", true, null)]
    [InlineData("auto", false, null)]
    [InlineData("none", true, null)]
    [InlineData("vpc_1", false, null)]
    [InlineData("none", false, "Choose a VPC or a public IPv4 address. A VM needs at least one network.")]
    public void Network_LeftOutAltogether_IsRefused(string vpc, bool hasIp, string? sentence) =>
        VmCreateCase.Wrong(draft => draft with { Vpc = vpc, HasPublicIp = hasIp })["skip_vpc"].ShouldBe(sentence);

    [Theory]
    [InlineData("AAaaaaaa11!", "The password has 11 characters; it needs at least 12.")]
    [InlineData("Aaaaaaaaaa11!", "The password needs at least 2 uppercase letters.")]
    [InlineData("AAaaaaaaaaa1!", "The password needs at least 2 digits.")]
    [InlineData("AAaaaaaaaa111", "The password needs at least one of @ + - _ . , !")]
    [InlineData("AAaaaaaa 111!", "The password can't contain spaces. Use letters, digits and @ + - _ . , !")]
    [InlineData("AAaaaaaa#111!", "The password can't contain #. Use letters, digits and @ + - _ . , !")]
    [InlineData("AAaaaaaaé111!", "The password can't contain é. Use letters, digits and @ + - _ . , !")]
    [InlineData("AAaaaaaa1111!", null)]
    [InlineData("AAaaaaaa1111@", null)]
    [InlineData("AAaaaaaa1111+", null)]
    [InlineData("AAaaaaaa1111-", null)]
    [InlineData("AAaaaaaa1111_", null)]
    [InlineData("AAaaaaaa1111.", null)]
    [InlineData("AAaaaaaa1111,", null)]
    public void Password_ByTheApisRules_IsStrong(string password, string? sentence) =>
        VmCreateCase.Wrong(draft => draft with { Password = new Secret(password) })["password"].ShouldBe(sentence);

    [Theory]
    [InlineData(128, null)]
    [InlineData(129, "The password has 129 characters; the limit is 128.")]
    public void Password_AtItsLimit_IsAccepted(int length, string? sentence) =>
        VmCreateCase.Wrong(draft => draft with { Password = new Secret("AA11!" + new string('a', length - 5)) })["password"].ShouldBe(sentence);

    [Fact]
    public void Windows_WithoutAPassword_IsRefusedEvenWithAKey()
    {
        var errors = VmCreateCase.Wrong(draft => draft with { Template = "windows", Plan = 14, Password = null, KeyIds = ["key_1"] });

        errors["password"].ShouldBe("Windows needs a password.");
        errors["ssh_keys"].ShouldBeNull();
    }

    [Fact]
    public void Linux_WithoutAKeyAndAPassword_IsRefused()
    {
        VmCreateCase.Wrong(draft => draft with { Password = null })["ssh_keys"]
            .ShouldBe("Choose or paste an SSH key, or set a password. Without one you can't sign in to the VM.");
        VmCreateCase.Wrong(draft => draft with { Password = null, KeyIds = ["key_1"] }).Any.ShouldBeFalse();
        VmCreateCase.Wrong(draft => draft with { Password = null, PastedKeys = SshKeyText.Ed25519() }).Any.ShouldBeFalse();
    }

    [Fact]
    public void PastedKeys_WithOneThatIsNone_NameItsLine()
    {
        VmCreateCase.Wrong(draft => draft with
        {
            PastedKeys =
            $"{SshKeyText.Ed25519()}\nnonsense"
        })["ssh_keys"]!.ShouldStartWith("Line 2: A public key starts with ssh-ed25519");
        VmCreateCase.Wrong(draft => draft with { PastedKeys = "-----BEGIN OPENSSH PRIVATE KEY-----" })["ssh_keys"]
            .ShouldBe("This is a private key. Paste the public key, from the .pub file.");
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(10_000, null)]
    [InlineData(-1, "Extra disk is 0 to 10,000 GB.")]
    [InlineData(10_001, "Extra disk is 0 to 10,000 GB.")]
    public void ExtraDisk_WithinItsLimits_IsAccepted(int size, string? sentence) =>
        VmCreateCase.Wrong(draft => draft with { ExtraStorage = size })["extra_storage"].ShouldBe(sentence);

    [Theory]
    [InlineData(0, "ntfs", null)]
    [InlineData(10, "xfs", null)]
    [InlineData(10, "ntfs", "Choose ext4, xfs or btrfs.")]
    public void FileSystem_OfExtraDisk_IsOneOfThree(int size, string type, string? sentence) =>
        VmCreateCase.Wrong(draft => draft with { ExtraStorage = size, FileSystem = type })["extra_storage_type"].ShouldBe(sentence);

    [Theory]
    [InlineData("hourly", "02:00", "Sunday", "backup_type")]
    [InlineData("daily", "24:00", "Sunday", "backup_time")]
    [InlineData("daily", "8am", "Sunday", "backup_time")]
    [InlineData("weekly", "02:00", "Someday", "backup_date")]
    [InlineData("daily", "23:59", "Someday", null)]
    [InlineData("none", "", "", null)]
    public void Backup_WithWhatTheApiDoesNotKnow_IsRefusedAtItsField(string type, string time, string day, string? field)
    {
        var errors = VmCreateCase.Wrong(draft => draft with { Backup = type, BackupTime = time, BackupDay = day });

        (field is null ? !errors.Any : errors[field] is not null).ShouldBeTrue();
    }

    [Fact]
    public void Tags_BeyondTheirLimits_AreRefused()
    {
        VmCreateCase.Wrong(draft => draft with { Tags = string.Join(',', Enumerable.Range(0, 20)) }).Any.ShouldBeFalse();
        VmCreateCase.Wrong(draft => draft with { Tags = string.Join(',', Enumerable.Range(0, 21)) })["tags"]
            .ShouldBe("There are 21 tags; a VM has at most 20.");
        VmCreateCase.Wrong(draft => draft with { Tags = "a, " + new string('t', 65) })["tags"]
            .ShouldBe($"The tag {new string('t', 20)}… has 65 characters; the limit is 64.");
    }

    [Fact]
    public void Request_OfADraft_SaysExactlyWhatWasChosen()
    {
        var draft = VmCreateCase.Draft with
        {
            KeyIds = ["key_1"],
            ExtraStorage = 100,
            FileSystem = "xfs",
            Backup = "weekly",
            BackupTime = "04:00",
            BackupDay = "Friday",
            Tags = "a, b ,a",
            Vpc = "vpc_1",
            HasPublicIp = false,
        };
        var request = VmCreateRules.Request(draft, " web-01 ", VmCreateCase.Catalog,
            [new SshKey { Id = "key_1", Name = "one", PublicKey = "ssh-ed25519 AAAA" }, new SshKey { Id = "key_2", Name = "two", PublicKey = "other" }]);

        request.Name.ShouldBe("web-01");
        (request.TemplateId, request.PricingId, request.Region).ShouldBe(("ubuntu", 3, "us-east"));
        request.SshKeys.ShouldBe(["ssh-ed25519 AAAA"]);
        (request.ExtraStorage, request.ExtraStorageType).ShouldBe((100, "xfs"));
        (request.BackupType, request.BackupTime, request.BackupDate).ShouldBe(("weekly", "04:00", "Friday"));
        request.Tags.ShouldBe(["a", "b"]);
        (request.VpcId, request.SkipVpc, request.SkipPublicIp).ShouldBe(("vpc_1", null, true));
    }

    [Fact]
    public void Request_OfAPlainDraft_LeavesOutWhatWasNotChosen()
    {
        var request = VmCreateRules.Request(VmCreateCase.Draft with { Password = null }, "web", VmCreateCase.Catalog, []);

        (request.SshKeys, request.Password, request.ExtraStorage, request.ExtraStorageType).ShouldBe((null, null, null, null));
        (request.BackupType, request.BackupTime, request.BackupDate, request.Tags).ShouldBe((null, null, null, null));
        (request.VpcId, request.SkipVpc, request.SkipPublicIp).ShouldBe((null, null, null));
    }

    [Fact]
    public void Request_ForWindows_HoldsNoKeysAndNoFileSystem()
    {
        var request = VmCreateRules.Request(VmCreateCase.Draft with { Template = "windows", PastedKeys = SshKeyText.Ed25519(), ExtraStorage = 10 }, "win",
            VmCreateCase.Catalog, []);

        (request.SshKeys, request.ExtraStorageType, request.ExtraStorage).ShouldBe((null, null, 10));
    }

    [Fact]
    public void Texts_OfADraft_HoldNoSecretAndNoPrivateKey()
    {
        var draft = VmCreateCase.Draft with { PastedKeys = "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXk", HasPublicIp = false };
        var texts = VmCreateTexts.Of(draft, VmCreateCase.Catalog, []);

        texts.Select(text => text.Title).ShouldBe(["curl", "Raff CLI", "Terraform"]);
        texts.ShouldAllBe(text => !text.Text.Contains("AAaa1", StringComparison.Ordinal) && !text.Text.Contains("b3Blb", StringComparison.Ordinal));
        texts.ShouldAllBe(text => text.Text.Contains("prj_1", StringComparison.Ordinal) && text.Text.Contains("web-01", StringComparison.Ordinal));
        texts[0].Text.ShouldContain("\"skip_public_ip\":true");
        texts[1].Text.ShouldNotContain("skip-public-ip");
    }
}
