namespace Raff.Console.Components;

/// <summary>One entry of a <see cref="FormSelect"/>.</summary>
/// <param name="Value">What it stands for, for example an id.</param>
/// <param name="Text">What the operator reads.</param>
public sealed record FormChoice(string Value, string Text);
