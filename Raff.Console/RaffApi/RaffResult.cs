namespace Raff.Console.RaffApi;

/// <summary>What a call brought: an answer or the reason why there is none. Expected failures are values, not exceptions.</summary>
/// <typeparam name="T">The answer's type.</typeparam>
public abstract record RaffResult<T>
{
    private RaffResult()
    {
    }

    /// <summary>The same with the answer turned into something else.</summary>
    public RaffResult<TOther> Map<TOther>(Func<T, TOther> turn) => this switch
    {
        Ok ok => new RaffResult<TOther>.Ok(turn(ok.Value)),
        Failed failed => new RaffResult<TOther>.Failed(failed.Error),
        _ => throw new InvalidOperationException("RaffResult is closed."),
    };

    /// <summary>The call was answered.</summary>
    public sealed record Ok(T Value) : RaffResult<T>;

    /// <summary>The call was not answered usefully.</summary>
    public sealed record Failed(RaffError Error) : RaffResult<T>;
}
