using System.Diagnostics.CodeAnalysis;

namespace Raff.Console.RaffApi;

/// <summary>The result of a call: an answer or an error. Expected failures are values, not exceptions. Closed.</summary>
/// <typeparam name="T">The answer's type.</typeparam>
public abstract record RaffResult<T>
{
    private RaffResult()
    {
    }

    /// <summary>Handles both cases; <paramref name="ok"/> gets the answer, <paramref name="failed"/> the error.</summary>
    public abstract TOther Match<TOther>(Func<T, TOther> ok, Func<RaffError, TOther> failed);

    /// <summary>Gets the answer or the error.</summary>
    public abstract bool TryGet([MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out RaffError? error);

    /// <summary>The same result with the answer converted.</summary>
    public RaffResult<TOther> Map<TOther>(Func<T, TOther> convert) =>
        Match<RaffResult<TOther>>(value => new RaffResult<TOther>.Ok(convert(value)), error => new RaffResult<TOther>.Failed(error));

    /// <summary>The call was answered.</summary>
    public sealed record Ok(T Value) : RaffResult<T>
    {
        /// <inheritdoc />
        public override TOther Match<TOther>(Func<T, TOther> ok, Func<RaffError, TOther> failed)
        {
            return ok(Value);
        }

        /// <inheritdoc />
        public override bool TryGet([MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out RaffError? error)
        {
            (value, error) = (Value, null);
            return true;
        }
    }

    /// <summary>The call failed.</summary>
    public sealed record Failed(RaffError Error) : RaffResult<T>
    {
        /// <inheritdoc />
        public override TOther Match<TOther>(Func<T, TOther> ok, Func<RaffError, TOther> failed)
        {
            return failed(Error);
        }

        /// <inheritdoc />
        public override bool TryGet([MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out RaffError? error)
        {
            (value, error) = (default, Error);
            return false;
        }
    }
}
