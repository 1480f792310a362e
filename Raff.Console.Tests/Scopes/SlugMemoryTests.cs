using Microsoft.Extensions.DependencyInjection;
using Raff.Console.RaffApi;
using Raff.Console.Scopes;
using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.Scopes;

public sealed class SlugMemoryTests : ConsoleParts
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private SlugMemory Slugs => Services.GetRequiredService<SlugMemory>();

    [Fact]
    public async Task Find_UnknownSlug_IsNull() => (await Slugs.FindAsync("staging", Cancel)).ShouldBeNull();

    [Fact]
    public async Task Remember_ASlugTwice_KeepsTheLastProject()
    {
        await Slugs.RememberAsync("staging", new ProjectId("prj_1"), Cancel);
        await Slugs.RememberAsync("staging", new ProjectId("prj_2"), Cancel);

        (await Slugs.FindAsync("staging", Cancel)).ShouldBe(new ProjectId("prj_2"));
    }

    [Fact]
    public async Task Forget_ASlug_KeepsTheOthers()
    {
        await Slugs.RememberAsync("staging", new ProjectId("prj_1"), Cancel);
        await Slugs.RememberAsync("production", new ProjectId("prj_2"), Cancel);

        await Slugs.ForgetAsync("staging", Cancel);

        (await Slugs.FindAsync("staging", Cancel)).ShouldBeNull();
        (await Slugs.FindAsync("production", Cancel)).ShouldBe(new ProjectId("prj_2"));
    }
}
