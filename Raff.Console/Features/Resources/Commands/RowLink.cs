using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.Resources.Commands;

/// <summary>A link in the menu of a kind's rows.</summary>
/// <param name="Kind">The kind's route word.</param>
/// <param name="Title">The text: "Duplicate".</param>
/// <param name="Path">Where it leads, below the kind's list in the scope of the tab.</param>
public sealed record RowLink(string Kind, string Title, Func<IResource, string> Path);
