using Microsoft.Extensions.Options;
using Raff.Console.Emulator;
using Raff.Console.Features.Access;
using Raff.Console.Features.ApiKeys;
using Raff.Console.Features.Audit;
using Raff.Console.Features.Backups;
using Raff.Console.Features.BackupSchedules;
using Raff.Console.Features.Costs;
using Raff.Console.Features.Feeds;
using Raff.Console.Features.Feeds.Wall;
using Raff.Console.Features.Firewalls;
using Raff.Console.Features.History;
using Raff.Console.Features.Inventory;
using Raff.Console.Features.Members;
using Raff.Console.Features.Projects;
using Raff.Console.Features.PublicIps;
using Raff.Console.Features.Report;
using Raff.Console.Features.Resources;
using Raff.Console.Features.Roles;
using Raff.Console.Features.Settings.Webhooks;
using Raff.Console.Features.SignIn;
using Raff.Console.Features.Snapshots;
using Raff.Console.Features.SshKeys;
using Raff.Console.Features.VirtualMachines;
using Raff.Console.Features.Volumes;
using Raff.Console.Features.Vpcs;
using Raff.Console.Hosting;
using Raff.Console.Kinds;
using Raff.Console.Kinds.Export;
using Raff.Console.Lists;
using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.Scopes;
using Raff.Console.Sessions;
using Raff.Console.Shell;
using Raff.Console.Storage;
using Raff.Console.Sweeps;

return await StartUp.RunAsync(
    async () =>
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.AddHosting(Settings);
        builder.Services.AddStorage();
        builder.Services.AddRaffApi(builder.Configuration);
        builder.Services.AddLists(builder.Configuration);
        builder.Services.AddSessions();
        builder.Services.AddScopes();
        builder.Services.AddKinds()
            .AddResourceKind(VirtualMachineKind.Create)
            .AddResourceKind(VolumeKind.Create)
            .AddResourceKind(SnapshotKind.Create)
            .AddResourceKind(BackupKind.Create)
            .AddResourceKind(BackupScheduleKind.Create)
            .AddResourceKind(VpcKind.Create)
            .AddResourceKind(PublicIpKind.Create)
            .AddResourceKind(FirewallKind.Create);
        builder.Services.AddOperations();
        builder.Services.AddSweeps();
        builder.Services.AddSignIn();
        builder.Services.AddResources();
        builder.Services.AddProjects();
        builder.Services.AddRoles();
        builder.Services.AddApiKeys();
        builder.Services.AddMembers();
        builder.Services.AddSshKeys();
        builder.Services.AddVirtualMachines();
        builder.Services.AddVolumes();
        builder.Services.AddSnapshots();
        builder.Services.AddBackups();
        builder.Services.AddBackupSchedules();
        builder.Services.AddVpcs();
        builder.Services.AddPublicIps();
        builder.Services.AddFirewalls();
        builder.Services.AddInventory();
        builder.Services.AddReport();
        builder.Services.AddFeeds(builder.Configuration);
        builder.Services.AddWebhooks(builder.Configuration);
        builder.Services.AddShell();
        builder.Services.AddEmulator(builder.Configuration);
        IntroduceEmulator(builder.Services);
        IntroduceWall(builder.Services);
        builder.Announce($"Console database: {StorageServices.ConsoleFile(builder.Configuration).Path}");

        await using var app = builder.Build();
        app.UseHosting();
        app.UseNotFoundPage();
        app.UseSignIn();
        app.MapHosting();
        app.MapSignIn();
        app.MapStaticAssets().AllowAnonymous();
        app.MapGroup("").AllowAnonymous().MapEmulator();
        app.MapDownloads();
        app.MapOperations();
        app.MapAccess();
        app.MapCosts();
        app.MapInventory();
        app.MapAudit();
        app.MapHistory();
        app.MapFeeds();
        app.MapShell();

        await app.PrepareStorageAsync();
        await app.RunAsync();
    },
    isSentence: error => error is StoreException or EmulatorStartException);

// What sign-in and the banner need of the emulator reaches them as options: nothing else knows it.
static void IntroduceEmulator(IServiceCollection services)
{
    services.AddOptions<DemoIdentities>().Configure<IOptions<EmulatorOptions>, IRaffEndpoint>((demo, emulator, endpoint) =>
    {
        demo.Offered = endpoint.IsEmulator ? [.. EmulatorDemo.Identities.Select(i => new DemoIdentity(i.Name, i.Label, i.Description, i.Key))] : [];
        demo.IsDemoKey = key => endpoint.IsEmulator && EmulatorDemo.IsDemoKey(key);
        demo.AllowRemote = emulator.Value.AllowRemote;
    });
    services.AddOptions<BannerLines>().Configure<IOptions<EmulatorOptions>>((banner, emulator) => banner.Add(emulator.Value.Enabled is true
        ? [$"Emulator database: {emulator.Value.FullDatabasePath}", .. EmulatorDemo.Identities.Select(i => $"demo {i.Name}: {i.Key}")]
        : []));
}

// Who may frame the wall reaches the headers as an option: they know no page.
static void IntroduceWall(IServiceCollection services) =>
    services.AddOptions<FramedPages>().Configure<IOptions<WallOptions>>((pages, wall) => pages.Allow(WallFlow.Path, wall.Value.FrameAncestors));

/// <summary>The composition root.</summary>
public partial class Program
{
    /// <summary>The rules of every setting: each options class brings its own.</summary>
    internal static SettingRules Settings { get; } = new(
        [
            new SettingRule("Sweep:Schedule", "a cron expression such as 0 5 * * *, or empty", SweepSchedule.IsLegal),
            new SettingRule(
                "Wall:FrameAncestors", "'none', or origins such as https://intranet.example and 'self', separated by spaces", WallOptions.IsFrameAncestors),
            new SettingRule("Webhooks:0:Url", "an https address, or http to this computer", WebhookTarget.IsUrl),
            new SettingRule(
                "Webhooks:0:Severities", $"some of {string.Join(", ", WebhookTarget.AllSeverities)}, separated by commas",
                text => WebhookTarget.IsListOf(text, WebhookTarget.AllSeverities)),
            new SettingRule(
                "Webhooks:0:Events", $"some of {string.Join(", ", WebhookEvents.All)}, separated by commas",
                text => WebhookTarget.IsListOf(text, WebhookEvents.All)),
            .. AuditThresholds.Keys.Select(key => SettingRule.Number(key, 0, AuditThresholds.Max)),
        ],
        (RaffOptions.Section, typeof(RaffOptions)),
        (ListOptions.Section, typeof(ListOptions)),
        (SessionLimits.Section, typeof(SessionLimits)),
        (JournalOptions.Section, typeof(JournalOptions)),
        (SweepOptions.Section, typeof(SweepOptions)),
        (FeedOptions.Metrics, typeof(FeedOptions)),
        (FeedOptions.Feeds, typeof(FeedOptions)),
        (FeedOptions.Wall, typeof(FeedOptions)),
        (WebhookOptions.Section, typeof(WebhookOptions)),
        (WebhookOptions.Section + ":0", typeof(WebhookTargetOptions)),
        (EmulatorOptions.Section, typeof(EmulatorOptions)));
}
