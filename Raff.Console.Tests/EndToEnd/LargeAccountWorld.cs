using Raff.Console.Tests.Support;

namespace Raff.Console.Tests.EndToEnd;

/// <summary>The demo account seen as one that is too large to load by itself.</summary>
public sealed class LargeAccountWorld() : BrowserWorld(new Dictionary<string, string?> { ["Lists:AutoLoadRows"] = "0" });
