using System.Net;
using Raff.Console.Emulator;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Emulator;

/// <summary>A list without the header is exactly the sum of the lists with it, for every kind and identity.</summary>
public sealed class ScopeUnionTests(DemoEmulator demo) : IClassFixture<DemoEmulator>
{
    public static MatrixTheoryData<string, string> KindsAndIdentities { get; } =
        new(EmulatorLists.Kinds.Select(kind => kind.Data), EmulatorDemo.Identities.Select(identity => identity.Name));

    [Theory]
    [MemberData(nameof(KindsAndIdentities))]
    public async Task List_WithoutTheHeader_IsTheUnionOfTheProjects(string kind, string identity)
    {
        var key = EmulatorDemo.Identities.Single(one => one.Name == identity).Key;
        var projects = await demo.Host.GetAsync("/projects?limit=200", key);

        var union = new List<string>();
        foreach (var project in projects.Status == HttpStatusCode.OK ? projects.Ids : [])
        {
            union.AddRange(await demo.Host.AllIdsAsync(kind, key, project));
        }

        var everything = await demo.Host.AllIdsAsync(kind, key);

        everything.ShouldBe(union);
        everything.ShouldBeUnique();
        (everything.Count > 0).ShouldBe(identity != "billing");
    }

    [Theory]
    [MemberData(nameof(EmulatorLists.Kinds), MemberType = typeof(EmulatorLists))]
    public async Task List_ScopedToAProject_HoldsOnlyThatProject(string kind)
    {
        foreach (var project in (await demo.Host.GetAsync("/projects")).Ids)
        {
            var page = await demo.Host.GetAsync($"{kind}?limit=200", project: project);

            page.Data.EnumerateArray().Select(row => row.GetProperty("project_id").GetString()).ShouldAllBe(id => id == project);
        }
    }

    [Theory]
    [InlineData("owner", "default,production,staging,dev,acme,globex")]
    [InlineData("admin", "default,production,staging,dev,acme,globex")]
    [InlineData("staging-operator", "staging")]
    [InlineData("viewer", "default,production,staging,dev,acme,globex")]
    public async Task Projects_Listed_AreExactlyTheReachableOnes(string identity, string slugs)
    {
        var key = EmulatorDemo.Identities.Single(one => one.Name == identity).Key;

        var projects = await demo.Host.GetAsync("/projects?limit=200", key);

        projects.Data.EnumerateArray().Select(row => row.GetProperty("slug").GetString()).ShouldBe(slugs.Split(','));
    }
}
