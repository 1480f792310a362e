namespace Raff.Console.Features.SignIn;

/// <summary>An identity that the sign-in page offers with one click.</summary>
/// <param name="Name">Its word in <c>data-identity</c> and in the form.</param>
/// <param name="Label">The text of its button.</param>
/// <param name="Description">What it can do, as a sentence.</param>
/// <param name="Key">The whole API key, which is public knowledge.</param>
public sealed record DemoIdentity(string Name, string Label, string Description, string Key);
