using Raff.Console.Components;
using Raff.Console.Domain.Actions;
using Raff.Console.Features.Resources.Create;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.Resources;

/// <summary>Registers the generic list and detail pages.</summary>
public static class ResourceServices
{
    /// <summary>Adds a tab's hold on what it shows, and the flow of commands.</summary>
    public static IServiceCollection AddResources(this IServiceCollection services) =>
        services.AddScoped<ListParts>().AddScoped<ListWatcher>().AddScoped<DetailWatcher>().AddScoped<ListTrails>().AddScoped<CommandFlow>()
            .AddScoped<BulkFlow>().AddScoped<FindingFixer>().AddScoped<CommandOutcomes>()
            .AddScoped<CreateSender>().AddScoped<FormRows>().AddScoped<TimelineReader>().AddSingleton<DetailTabs>();

    /// <summary>Adds the dialog of a command that needs a form.</summary>
    public static IServiceCollection AddCommandForm<TRow>(
        this IServiceCollection services, string kind, string command, Func<TRow, DialogQuestion> ask, Func<TRow, bool>? prepares = null,
        Func<TRow, string?>? blocked = null)
        where TRow : IResource =>
        services.AddSingleton(new CommandForm(kind, command, row => ask((TRow)row))
        {
            Prepares = row => prepares?.Invoke((TRow)row) ?? false,
            Blocked = row => blocked?.Invoke((TRow)row),
        });

    /// <summary>Adds the dialog of a command whose dialog needs nothing but the row.</summary>
    public static IServiceCollection AddRowDialog<TDialog, TRow>(
        this IServiceCollection services, string kind, string command, Func<TRow, bool>? prepares = null, Func<TRow, string?>? blocked = null)
        where TDialog : RowDialog<TRow>
        where TRow : IResource =>
        services.AddCommandForm<TRow>(kind, command, row => new RowQuestion<TRow>(row, typeof(TDialog)), prepares, blocked);

    /// <summary>Has the list of a kind offer a command for several rows; it needs nothing but its row.</summary>
    public static IServiceCollection AddBulkCommand(this IServiceCollection services, string kind, string command) =>
        services.AddSingleton(new BulkCommand(kind, command));

    /// <summary>Has the list of a kind offer a command for several rows that needs what fields say, once for all of them.</summary>
    public static IServiceCollection AddBulkCommand<TRow, TFields>(
        this IServiceCollection services, string kind, string command, Func<TRow, string?>? blocked = null)
        where TRow : IResource
        where TFields : BulkFields<TRow> =>
        services.AddSingleton(new BulkCommand(kind, command, typeof(TFields)) { Blocked = row => blocked?.Invoke((TRow)row) });

    /// <summary>Adds a link to the menu of a kind's rows, below the kind's list: <c>/new?like=...</c>.</summary>
    public static IServiceCollection AddRowLink<TRow>(this IServiceCollection services, string kind, string title, Func<TRow, string> path)
        where TRow : IResource =>
        services.AddSingleton(new RowLink(kind, title, row => path((TRow)row)));

    /// <summary>Has the list of a kind offer something of the selected rows to copy.</summary>
    public static IServiceCollection AddBulkCopy<TRow>(this IServiceCollection services, string kind, string title, Func<TRow, string?> text)
        where TRow : IResource =>
        services.AddSingleton(new BulkCopy(kind, title, row => text((TRow)row)));

    /// <summary>Adds the form that creates resources of a kind.</summary>
    public static IServiceCollection AddCreateForm<TForm>(this IServiceCollection services, string kind, ActionRule rule)
        where TForm : CreateFormBase =>
        services.AddSingleton(new CreateForm(kind, rule, typeof(TForm)));

    /// <summary>Adds the button of a kind whose form is a page of its own.</summary>
    public static IServiceCollection AddCreatePage(this IServiceCollection services, string kind, ActionRule rule) =>
        services.AddSingleton(new CreateForm(kind, rule, null));

    /// <summary>Adds another view of a kind's resources of one project, beside their list.</summary>
    public static IServiceCollection AddListTab<TComponent>(this IServiceCollection services, string kind, string word, string title)
        where TComponent : Microsoft.AspNetCore.Components.IComponent =>
        services.AddSingleton(new ListTab(kind, word, title, typeof(TComponent)));

    /// <summary>Adds a tab to the detail page of a kind, in order; one named overview takes the place of the plain facts.</summary>
    public static IServiceCollection AddDetailTab<TComponent>(this IServiceCollection services, string kind, string word, string title)
        where TComponent : Microsoft.AspNetCore.Components.IComponent =>
        services.AddSingleton(new DetailTab(kind, word, title, typeof(TComponent)));

    /// <summary>Adds a tab that says how many it shows; null where the row does not tell.</summary>
    public static IServiceCollection AddDetailTab<TComponent, TRow>(
        this IServiceCollection services, string kind, string word, string title, Func<TRow, int?> count)
        where TComponent : Microsoft.AspNetCore.Components.IComponent
        where TRow : IResource =>
        services.AddSingleton(new DetailTab(kind, word, title, typeof(TComponent), row => count((TRow)row)));
}
