using Raff.Console.Domain.Access;
using Raff.Console.RaffApi.Contracts;

namespace Raff.Console.Tests.Domain.Access;

/// <summary>The state of an API key: one word for each, what stops it before what only deserves a look.</summary>
public sealed class KeyStateTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(true, null, -1.0, "active")]
    [InlineData(true, 100.0, -1.0, "active")]
    [InlineData(true, 14.0, -1.0, "expiring")]
    [InlineData(true, 3.0, null, "expiring")]
    [InlineData(true, 0.0, -1.0, "expired")]
    [InlineData(true, -5.0, null, "expired")]
    [InlineData(true, null, null, "never used")]
    [InlineData(false, null, -1.0, "disabled")]
    [InlineData(false, -5.0, null, "disabled")]
    [InlineData(null, null, -1.0, "unknown")]
    [InlineData(null, -5.0, -9.0, "expired")]
    public void Of_ActiveExpiryAndLastUse_IsTheMostImportantState(bool? isActive, double? expiresIn, double? usedIn, string word)
    {
        var state = KeyState.Of(
            new AccountKey { Id = "k", Name = "k", KeyPrefix = "raff_00000000", IsActive = isActive, ExpiresAt = After(expiresIn), LastUsedAt = After(usedIn) },
            Now);

        state.Word.ShouldBe(word);
        KeyState.Words.ShouldContain(word);
    }

    private static DateTimeOffset? After(double? days) => days is { } some ? Now.AddDays(some) : null;
}
