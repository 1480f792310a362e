namespace Raff.Console.Components;

/// <summary>How a project is shown wherever it is named: its colour beside its name, and whether it is protected.</summary>
/// <param name="Name">The project's name.</param>
/// <param name="Colour">1 to 8: the tokens <c>--p1</c> to <c>--p8</c>.</param>
/// <param name="IsProtected">Whether the project is marked as protected.</param>
public sealed record ProjectLabel(string Name, int Colour, bool IsProtected = false);
