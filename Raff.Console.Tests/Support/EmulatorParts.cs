using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Raff.Console.Features.Backups;
using Raff.Console.Features.BackupSchedules;
using Raff.Console.Features.Firewalls;
using Raff.Console.Features.PublicIps;
using Raff.Console.Features.Snapshots;
using Raff.Console.Features.Volumes;
using Raff.Console.Features.Vpcs;
using Raff.Console.Kinds;
using Raff.Console.Lists;
using Raff.Console.RaffApi;
using Raff.Console.Sweeps;

namespace Raff.Console.Tests.Support;

/// <summary>One tab of the console for component tests on the demo account of the emulator: what it renders can be compared with the raw answers.</summary>
public abstract class EmulatorParts : ConsoleParts
{
    /// <summary>The API, to ask directly.</summary>
    protected BrowserWorld World { get; } = new();

    /// <summary>The client of the tab.</summary>
    protected RaffClient Client => Services.GetRequiredService<RaffClient>();

    /// <inheritdoc />
    protected override Uri ApiAddress => World.App.Address;

    /// <inheritdoc />
    protected override void Add(IServiceCollection services) => services
        .AddResourceKind(SnapshotKind.Create).AddResourceKind(BackupKind.Create).AddResourceKind(BackupScheduleKind.Create)
        .AddResourceKind(VpcKind.Create).AddResourceKind(PublicIpKind.Create).AddResourceKind(FirewallKind.Create)
        .AddVolumes().AddSnapshots().AddBackups().AddBackupSchedules().AddVpcs().AddPublicIps().AddFirewalls();

    /// <summary>Waits until the tab knows the projects.</summary>
    protected Task UntilReadyAsync() => UntilProjectsAsync(list => list.Phase is ListPhase.Complete);

    /// <summary>Has a sweep read the interfaces of VMs, which no list tells.</summary>
    protected Task SweepAsync() => Services.GetRequiredService<SweepTab>().Start(SweepOrigin.Requested).End
        .WaitAsync(TimeSpan.FromSeconds(60), Xunit.TestContext.Current.CancellationToken);

    /// <inheritdoc />
    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        World.Dispose();
    }
}
