using Raff.Console.Components;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Features.Resources.Commands;

/// <summary>A dialog about a row.</summary>
/// <param name="Row">The row as it was when the dialog opened.</param>
/// <param name="Component">The dialog.</param>
public sealed record RowQuestion<TRow>(TRow Row, Type Component) : DialogQuestion(Component)
    where TRow : IResource;
