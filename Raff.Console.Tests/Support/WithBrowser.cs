namespace Raff.Console.Tests.Support;

/// <summary>Tests that share the one browser of the run.</summary>
[CollectionDefinition(Name)]
public sealed class WithBrowser : ICollectionFixture<Chromium>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "browser";
}
