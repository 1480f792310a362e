using Raff.Console.Components;
using Raff.Console.Kinds;
using Raff.Console.Kinds.Holdings;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Tests.Kinds.Holdings;

/// <summary>Which rows a search of the palette finds, how well, and which field it names.</summary>
public sealed class ResourceMatcherTests
{
    private static readonly ProjectId Acme = new("prj_acme");
    private static readonly ResourceKind Vms = VirtualMachineKind.Create(TimeProvider.System);
    private static readonly ResourceKind Volumes = VolumeKind.Create(TimeProvider.System);

    private static readonly VirtualMachine Row = new()
    {
        Id = new ResourceId("4f7ada"),
        Name = "db-primary",
        ProjectId = Acme,
        Status = "failure",
        PublicIpv4Address = "198.18.3.7",
        PublicIpv6Address = "2001:db8::7",
        PrivateIpv4Address = "10.1.0.10",
        Tags = [new VmTag("critical"), new VmTag("env:live")],
    };

    [Theory]
    [InlineData("db-primary", SearchWords.Exact, null)]
    [InlineData("db primary", SearchWords.Exact, null)]
    [InlineData("primary db", SearchWords.Word, null)]
    [InlineData("dbprimary", SearchWords.Gapped, null)]
    [InlineData("10.1.0.10", SearchWords.Exact, "private address 10.1.0.10")]
    [InlineData("10.1.0", SearchWords.Prefix, "private address 10.1.0.10")]
    [InlineData("198.18.3.7", SearchWords.Exact, "address 198.18.3.7")]
    [InlineData("2001:db8::7", SearchWords.Exact, "2001:db8::7")]
    [InlineData("critical", SearchWords.Prefix, "tag critical")]
    [InlineData("live", SearchWords.Word, "tag env:live")]
    [InlineData("4f7", SearchWords.Within, "ID 4f7ada")]
    [InlineData("db 10.1.0.10", SearchWords.Prefix, "private address 10.1.0.10")]
    [InlineData("status failed", SearchWords.Word, "failure")]
    [InlineData("failed", SearchWords.Word, "failure")]
    [InlineData("acme failed", SearchWords.Word, "failure")]
    [InlineData("failed acme vms", SearchWords.Word, "failure")]
    [InlineData("acme db", SearchWords.Word, null)]
    [InlineData("vms acme", SearchWords.Word, null)]
    [InlineData("server acme", SearchWords.Word, null)]
    public void Match_WordsInAnyOrder_FindTheRowAndNameTheField(string typed, int rank, string? field)
    {
        var matcher = Of(Vms, typed);

        matcher.Match(Row).Rank.ShouldBe(rank);
        matcher.Describe(Row).ShouldBe(field);
    }

    [Theory]
    [InlineData("ada")]
    [InlineData("10.1.0.11")]
    [InlineData("acme")]
    [InlineData("vms")]
    [InlineData("status")]
    [InlineData("status acme")]
    [InlineData("stopped")]
    [InlineData("volumes acme")]
    [InlineData("globex db")]
    [InlineData("db nothing")]
    public void Match_AWordThatTheRowDoesNotHave_OrOnlyItsKindOrProject_FindsNothing(string typed) => Of(Vms, typed).Match(Row).ShouldBe(RowMatch.None);

    [Fact]
    public void Match_ANameAndAnEqualValue_RanksTheNameFirst()
    {
        var byName = Of(Vms, "critical").Match(Row with { Name = "critical" });
        var byTag = Of(Vms, "critical").Match(Row with { Tags = [new VmTag("critical")] });

        byTag.Rank.ShouldBe(byName.Rank);
        byName.Score.ShouldBeLessThan(byTag.Score);
    }

    [Theory]
    [InlineData("10.1.0.10", true)]
    [InlineData("db critical", true)]
    [InlineData("dbprimary", false)]
    [InlineData("acme db", false)]
    public void Match_WhatTheListSearchesToo_SaysSo(string typed, bool isInList) => Of(Vms, typed).Match(Row).IsInList.ShouldBe(isInList);

    [Fact]
    public void Describe_AVolumeByItsVm_NamesTheColumn()
    {
        var volume = new Volume { Id = new ResourceId("vol_1"), Name = "data", Status = "attached", ProductVm = "vm_77" };

        Of(Volumes, "vm_77").Describe(volume).ShouldBe("attached to vm_77");
    }

    private static ResourceMatcher Of(ResourceKind kind, string typed)
    {
        var words = SearchWords.Of(typed);
        return new ResourceMatcher(kind, words, new Dictionary<ProjectId, int> { [Acme] = ResourceMatcher.Bits(words, word => word == "acme") });
    }
}
