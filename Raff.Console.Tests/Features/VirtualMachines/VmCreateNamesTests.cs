using Raff.Console.Features.VirtualMachines;

namespace Raff.Console.Tests.Features.VirtualMachines;

/// <summary>Names of several VMs that count on from the first, the query that keeps a draft, and the estimate.</summary>
public sealed class VmCreateNamesTests
{
    [Theory]
    [InlineData("web-01", "web-02")]
    [InlineData("web-09", "web-10")]
    [InlineData("web9", "web10")]
    [InlineData("web", "web-2")]
    [InlineData("", "")]
    public void Next_OfAName_CountsOn(string name, string next) => VmCreateNames.Next(name).ShouldBe(next);

    [Fact]
    public void FirstName_Changed_TakesAlongTheNamesThatNobodyEdited()
    {
        var three = VmCreateNames.Sized(["web-01"], 3);
        three.ShouldBe(["web-01", "web-02", "web-03"]);

        VmCreateNames.With(three.SetItem(1, "special"), 0, "api-1").ShouldBe(["api-1", "special", "api-3"]);
        VmCreateNames.Sized(three, 1).ShouldBe(["web-01"]);
    }

    [Fact]
    public void Query_OfADraft_ReadsBackAsTheDraftWithoutSecrets()
    {
        var draft = VmCreateCase.Draft with
        {
            FormId = new string('0', 32),
            Names = ["a b", "c&d"],
            Region = "us-west",
            Vpc = "vpc_1",
            HasPublicIp = false,
            KeyIds = ["k1", "k2"],
            PastedKeys = "ssh-rsa secretlike",
            ExtraStorage = 5,
            FileSystem = "xfs",
            Backup = "weekly",
            BackupTime = "05:00",
            BackupDay = "Friday",
            Tags = "a, b=c",
            Note = "Call Ada first.\nThen Sam.",
        };
        var query = VmCreateQuery.Write(draft, withProject: true);
        var read = VmCreateQuery.Read("https://raff/all/vms/new" + query);

        query.ShouldNotContain("AAaa");
        query.ShouldNotContain("secretlike");
        VmCreateQuery.Write(read, withProject: true).ShouldBe(query);
        (read.Project, read.Template, read.Plan, read.Region, read.Vpc, read.HasPublicIp, read.Tags)
            .ShouldBe(("prj_1", "ubuntu", 3, "us-west", "vpc_1", false, "a, b=c"));
        read.Names.ShouldBe(["a b", "c&d"]);
        read.Note.ShouldBe("Call Ada first.\nThen Sam.");
        read.Password.ShouldBeNull();
        VmCreateQuery.Write(new VmCreateDraft(), withProject: true).ShouldBe("");
    }

    [Theory]
    [InlineData("plan=abc&disk=-3&form=<x>")]
    [InlineData("plan=1&plan=2&ip=yes&name=")]
    public void Query_OfNonsense_ReadsAsDefaults(string query)
    {
        var read = VmCreateQuery.Read("/all/vms/new?" + query);

        (read.Plan, read.ExtraStorage, read.FormId, read.HasPublicIp).ShouldBe((null, 0, "", true));
    }

    [Fact]
    public void Estimate_OfSeveralVms_NamesEachPart()
    {
        var estimate = VmCreateEstimate.Of(VmCreateCase.Draft with { Names = ["a", "b"], ExtraStorage = 100, Backup = "daily" }, VmCreateCase.Catalog)!;

        estimate.Parts.Select(part => part.Name).ShouldBe(["Premium plan, 2 vCPU, 4 GB, 80 GB disk", "Extra disk, 100 GB", "Public IPv4", "Daily backups"]);
        estimate.Parts.Sum(part => part.Monthly).ShouldBe(24.99m);
        estimate.Parts.Sum(part => part.Hourly).ShouldBe(0.034564m);
        estimate.Vms.ShouldBe(2);
        VmCreateEstimate.Of(VmCreateCase.Draft with { Plan = null }, VmCreateCase.Catalog).ShouldBeNull();
        VmCreateEstimate.Of(VmCreateCase.Draft with { ExtraStorage = 1 }, VmCreateCase.Catalog with { Disk = null })!.Parts.ShouldContain(part =>
            part.Monthly == null);
    }
}
