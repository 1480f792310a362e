using Raff.Console.Sweeps;
using Raff.Console.Tests.Operations;
using Raff.Console.Tests.RaffApi;

namespace Raff.Console.Tests.Sweeps;

/// <summary>What tests of sweeps do with a tab.</summary>
internal static class SweepTabs
{
    public static async Task<SweepOutcome> SweepAsync(this EngineTab tab) =>
        await tab.Get<SweepTab>().Start(SweepOrigin.Requested).End.WaitAsync(TimeSpan.FromSeconds(90), EngineWorld.Cancel);

    public static async Task<AuditView> AuditAsync(this EngineTab tab) => (await tab.Get<AuditReader>().ReadAsync(EngineWorld.Cancel)).Answer();

    /// <summary>The marks as they are once everything that is stored has been read.</summary>
    public static async Task<FindingMarks?> MarksAsync(this EngineTab tab)
    {
        tab.Get<TabFindings>().Begin();
        await tab.Get<TabFindings>().ReadAsync("vms", EngineWorld.Cancel);
        return tab.Get<TabFindings>().Current;
    }
}
