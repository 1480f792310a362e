using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Scopes;
using Raff.Console.Sessions;

namespace Raff.Console.Features.ApiKeys;

/// <summary>Chooses a role for a key in each of some projects, out of thousands: those chosen first, then what the search finds.</summary>
public sealed partial class AccessPicker
{
    private const int Most = 12;
    private string words = "";

    /// <summary>The project roles.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<Role> Roles { get; set; } = [];

    /// <summary>What is chosen.</summary>
    [Parameter, EditorRequired]
    public ImmutableArray<PlannedAccess> Chosen { get; set; } = [];

    /// <summary>Hears of every change with all that is chosen from then on.</summary>
    [Parameter]
    public EventCallback<ImmutableArray<PlannedAccess>> ChosenChanged { get; set; }

    /// <summary>Projects in which the key has a role already.</summary>
    [Parameter]
    public IReadOnlySet<ProjectId> Taken { get; set; } = new HashSet<ProjectId>();

    /// <summary>Who gives the roles.</summary>
    [Inject]
    public required CurrentOperator Current { get; init; }

    private int Hidden => Math.Max(0, Directory.Search(words, 0).Count - Taken.Count - Most);

    private IReadOnlyList<ProjectCard> Shown()
    {
        var chosen = Chosen.Select(access => Directory.CardOf(access.Project)).ToList();
        var found = Directory.Search(words, Most + Taken.Count + chosen.Count).First.Where(card => !Taken.Contains(card.Id) && !chosen.Exists(one => one.Id == card.Id));
        return [.. chosen, .. found.Take(Most)];
    }

    private string RoleIn(ProjectCard card) => Chosen.FirstOrDefault(access => access.Project == card.Id)?.Role.Id ?? "";

    private Task ChooseAsync(ProjectCard card, string? role)
    {
        var others = Chosen.RemoveAll(access => access.Project == card.Id);
        return ChosenChanged.InvokeAsync(Roles.FirstOrDefault(one => one.Id == role) is { } found ? others.Add(new PlannedAccess(card.Id, card.Name, found)) : others);
    }
}
