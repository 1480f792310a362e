using Bunit;
using Fluxor;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;
using Raff.Console.Components;
using Raff.Console.Features.ApiKeys;
using Raff.Console.Features.Members;
using Raff.Console.Features.Projects;
using Raff.Console.Features.Resources;
using Raff.Console.Features.Roles;
using Raff.Console.Features.SshKeys;
using Raff.Console.Features.VirtualMachines;
using Raff.Console.Kinds;
using Raff.Console.Lists;
using Raff.Console.Operations;
using Raff.Console.RaffApi;
using Raff.Console.Scopes;
using Raff.Console.Sessions;
using Raff.Console.Shell;
using Raff.Console.Storage;
using Raff.Console.Sweeps;
using TestContext = Xunit.TestContext;

namespace Raff.Console.Tests.Support;

/// <summary>
/// One tab of the console for component tests: the program's own store, client, snapshots and database, with a stub in the API's place and
/// someone signed in. The stub answers with as many projects as the test asks for, named <c>project-0000</c> and so on.
/// </summary>
public abstract class ConsoleParts : BunitContext, IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("raff-parts-").FullName;

    private IRenderedComponent<Microsoft.AspNetCore.Components.IComponent>? overlay;

    /// <summary>The API.</summary>
    protected StubApi Api { get; private set; } = null!;

    /// <summary>Where the API is.</summary>
    protected virtual Uri ApiAddress => Api.Address;

    /// <summary>Whether the session still lives; the store's record in the program.</summary>
    protected bool IsAlive { get; set; } = true;

    /// <summary>What is known of projects.</summary>
    protected ProjectDirectory Projects => Services.GetRequiredService<ProjectDirectory>();

    /// <summary>The address the tab is at, relative to the base.</summary>
    protected string At => Location.ToBaseRelativePath(Location.Uri);

    /// <summary>What the layout shows over every page: the open dialog and the toasts.</summary>
    protected IRenderedComponent<Microsoft.AspNetCore.Components.IComponent> Overlay => overlay ??= Render(builder =>
    {
        builder.OpenComponent<DialogHost>(0);
        builder.CloseComponent();
        builder.OpenComponent<MudSnackbarProvider>(1);
        builder.CloseComponent();
    });

    /// <summary>What the toasts say.</summary>
    protected IReadOnlyList<string> Toasts => [.. Overlay.FindAll(".toast-text").Select(toast => toast.TextContent)];

    /// <summary>The current URL.</summary>
    protected Microsoft.AspNetCore.Components.NavigationManager Location => Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>();

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Api = await StubApi.StartAsync();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:Console"] = $"Data Source={Path.Combine(folder, "console.db")}",
            ["Raff:RequestsPerSecond"] = "1000",
            ["Raff:Burst"] = "1000",
        }).Build();
        Services.AddSingleton<IConfiguration>(configuration);
        Services.AddStorage();
        Services.AddRaffApi(configuration);
        Services.AddLists(configuration);
        Services.AddScopes();
        Services.AddMudServices();
        Services.AddComponents();
        Services.AddResources().AddOperations().AddKinds().AddResourceKind(VirtualMachineKind.Create).AddResourceKind(VolumeKind.Create);
        Services.AddSweeps();
        Services.AddProjects().AddMembers().AddRoles().AddApiKeys().AddSshKeys().AddVirtualMachines();
        Add(Services);
        Services.AddSingleton<IdentityNews>();
        Services.AddScoped<CurrentOperator>();
        Services.AddScoped(scope => scope.GetRequiredService<RaffClientFactory>().Create(scope.GetRequiredService<CurrentOperator>().Required.Connection));
        Services.AddMudServices(options => options.PopoverOptions.CheckForPopoverProvider = false);
        Services.AddScoped<Toasts>();
        Services.AddSingleton<MenuPages>();
        Services.AddPalette();
        Services.AddFluxor(options => options.ScanAssemblies(typeof(MenuPages).Assembly));
        await StorageServices.ConsoleFile(configuration)
            .PrepareAsync(Services.GetRequiredService<IDbContextFactory<ConsoleDbContext>>(), TestContext.Current.CancellationToken);
        var key = new ApiKey("raff_00000001" + new string('0', 56));
        var identity = new Identity { Key = "identity", KeyPrefix = key.Prefix, KeyName = "tests", AccountId = "acc_1", IsOwner = true };
        Services.GetRequiredService<CurrentOperator>()
            .Fill(new Operator(new SessionId("session"), new RaffConnection(ApiAddress, key), identity), _ => Task.FromResult(IsAlive));
        await Services.GetRequiredService<IStore>().InitializeAsync();
    }

    /// <summary>Adds what a test needs beyond what each has.</summary>
    protected virtual void Add(IServiceCollection services)
    {
    }

    /// <summary>The project of a number: <c>project-0007</c>.</summary>
    protected static object Project(int number) => Project($"prj_{number:0000}", $"project-{number:0000}");

    /// <summary>A project as the API writes it.</summary>
    protected static object Project(string id, string name) => new { id, name, slug = name, account_id = "acc_1" };

    /// <summary>A VM as the API writes it.</summary>
    protected static object Vm(string id, string name, string project) => new { id, name, status = "active", project_id = project };

    /// <summary>Has the API hold so many projects, and waits until the tab has read them as far as it does by itself.</summary>
    protected Task HasProjectsAsync(int count) => HasProjectsAsync([.. Enumerable.Range(0, count).Select(Project)]);

    /// <summary>Has the API hold these projects, and waits until the tab has read them as far as it does by itself.</summary>
    protected async Task HasProjectsAsync(params object[] projects)
    {
        Api.On("GET", "/api/v1/projects")
            .Always(request => StubAnswer.List([.. projects.Skip(request.Number("offset", 0)).Take(request.Number("limit", 20))], projects.Length));
        await UntilProjectsAsync(list => list.Phase is ListPhase.Complete or ListPhase.Paged);
    }

    /// <summary>Waits until the list of projects is as a test needs it.</summary>
    protected async Task UntilProjectsAsync(Func<LoadedList<Raff.Console.RaffApi.Contracts.Project>, bool> isSo)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look()
        {
            if (isSo(Projects.Projects))
            {
                reached.TrySetResult();
            }
        }

        Projects.Changed += Look;
        Look();
        await reached.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        Projects.Changed -= Look;
    }

    /// <summary>Opens a dialog, as a page or menu does.</summary>
    protected IRenderedComponent<Microsoft.AspNetCore.Components.IComponent> Ask(DialogQuestion question)
    {
        _ = Overlay.InvokeAsync(() => Services.GetRequiredService<Dialogs>().AskAsync(question));
        return Overlay;
    }

    /// <summary>The card of a project the tab has read.</summary>
    protected ProjectCard Card(string name) => Projects.Search(name, 1).First.Single();

    /// <summary>Has the tab work in a scope.</summary>
    protected void Enter(ActiveScope scope) => Services.GetRequiredService<IDispatcher>().Dispatch(new ScopeActions.ScopeEntered(null, scope));

    /// <summary>Reads a whole list of VMs into the shared snapshots, as an opened list page does.</summary>
    protected async Task<IDisposable> HoldAsync(Scope scope, params object[] vms)
    {
        Api.On("GET", "/api/v1/vms")
            .Always(request => StubAnswer.List([.. vms.Skip(request.Number("offset", 0)).Take(request.Number("limit", 20))], vms.Length));
        var read = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var kind = Services.GetRequiredService<ResourceKinds>().Find("vms")!;
        var store = Services.GetRequiredService<ListStore>();
        var client = Services.GetRequiredService<RaffClient>();
        var lease = store.Attach(client, kind.Source, scope, () =>
        {
            if (store.Peek(client, kind.Source, scope) is { IsWhole: true })
            {
                read.TrySetResult();
            }
        });
        await read.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        return lease;
    }

    /// <inheritdoc />
    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await Api.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // A pin or a visit that is still being written: the temporary folder stays, and the test has said what it had to say.
        }
    }
}
