using Raff.Console.RaffApi;

namespace Raff.Console.Tests.RaffApi;

/// <summary>Opens results where a test knows how a call must have ended.</summary>
internal static class Results
{
    /// <summary>The answer.</summary>
    public static T Answer<T>(this RaffResult<T> result) => result.ShouldBeOfType<RaffResult<T>.Ok>().Value;

    /// <summary>The error.</summary>
    public static RaffError Error<T>(this RaffResult<T> result) => result.ShouldBeOfType<RaffResult<T>.Failed>().Error;
}
