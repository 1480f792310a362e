namespace Raff.Console.Emulator;

/// <summary>A well-known demo key and its role.</summary>
/// <param name="Name">The word in links and tests: owner, admin, staging-operator, viewer, billing.</param>
/// <param name="Label">The button label.</param>
/// <param name="Key">The whole API key; public, and useless outside the emulator.</param>
/// <param name="Description">What the key may do, in one sentence.</param>
public sealed record EmulatorIdentity(string Name, string Label, string Key, string Description);
