using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Raff.Console.RaffApi;
using Raff.Console.RaffApi.Contracts;
using Raff.Console.Scopes;
using Raff.Console.Sessions;

namespace Raff.Console.Features.ApiKeys;

/// <summary>Chooses roles for a key in some of thousands of projects: the chosen projects first, then the matches of the search.</summary>
public sealed partial class AccessPicker
{
    private const int Max = 12;
    private string words = "";

    [Parameter, EditorRequired]
    public IReadOnlyList<Role> Roles { get; set; } = [];

    [Parameter, EditorRequired]
    public ImmutableArray<PlannedAccess> Chosen { get; set; } = [];

    /// <summary>Called after every change with everything that is chosen.</summary>
    [Parameter]
    public EventCallback<ImmutableArray<PlannedAccess>> ChosenChanged { get; set; }

    /// <summary>The project that is offered first; null for none.</summary>
    [Parameter]
    public ProjectId? First { get; set; }

    /// <summary>Projects in which the key already has a role.</summary>
    [Parameter]
    public IReadOnlySet<ProjectId> Taken { get; set; } = new HashSet<ProjectId>();

    [Inject]
    public required CurrentOperator Current { get; init; }

    private int Hidden => Math.Max(0, Directory.Search(words, 0).Count - Taken.Count - Max);

    private IReadOnlyList<ProjectCard> Shown()
    {
        var chosen = Chosen.Select(access => Directory.CardOf(access.Project)).ToList();
        var found = Candidates(Max + Taken.Count + chosen.Count).Where(card => !Taken.Contains(card.Id) && !chosen.Exists(one => one.Id == card.Id));
        return [.. chosen, .. found.OrderBy(card => card.Id == First ? 0 : 1).Take(Max)];
    }

    private IEnumerable<ProjectCard> Candidates(int max)
    {
        var found = Directory.Search(words, max).First;
        return First is { } first && words.Length == 0 && found.All(card => card.Id != first) ? [Directory.CardOf(first), .. found] : found;
    }

    private string RoleIn(ProjectCard card) => Chosen.FirstOrDefault(access => access.Project == card.Id)?.Role.Id ?? "";

    private Task ChooseAsync(ProjectCard card, string? role)
    {
        var others = Chosen.RemoveAll(access => access.Project == card.Id);
        return ChosenChanged.InvokeAsync(Roles.FirstOrDefault(one =>
            one.Id == role) is { } found ? others.Add(new PlannedAccess(card.Id, card.Name, found)) : others);
    }
}
