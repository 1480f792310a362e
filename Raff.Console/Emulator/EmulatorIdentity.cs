namespace Raff.Console.Emulator;

/// <summary>A well-known demo key and who it stands for.</summary>
/// <param name="Name">The word in links and tests: owner, admin, staging-operator, viewer, billing.</param>
/// <param name="Label">What a button says.</param>
/// <param name="Key">The whole API key; public knowledge, worth nothing outside the emulator.</param>
/// <param name="Description">One sentence: what the key may do.</param>
public sealed record EmulatorIdentity(string Name, string Label, string Key, string Description);
