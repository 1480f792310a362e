using Raff.Console.RaffApi;

namespace Raff.Console.Lists;

/// <summary>How much of a list is loaded. Closed.</summary>
public abstract record ListPhase
{
    private ListPhase()
    {
    }

    /// <summary>Handles every case: no rows yet, none to show, or some or all rows.</summary>
    public abstract T Match<T>(Func<T> loading, Func<RaffError, T> failed, Func<WithRows, T> withRows);

    /// <summary>Nothing arrived yet.</summary>
    public sealed record Loading : ListPhase
    {
        /// <inheritdoc />
        public override T Match<T>(Func<T> loading, Func<RaffError, T> failed, Func<WithRows, T> withRows)
        {
            ArgumentNullException.ThrowIfNull(loading);
            return loading();
        }
    }

    /// <summary>Nothing can be shown.</summary>
    /// <param name="Error">Why.</param>
    public sealed record Failed(RaffError Error) : ListPhase
    {
        /// <inheritdoc />
        public override T Match<T>(Func<T> loading, Func<RaffError, T> failed, Func<WithRows, T> withRows)
        {
            ArgumentNullException.ThrowIfNull(failed);
            return failed(Error);
        }
    }

    /// <summary>Rows can be shown.</summary>
    public abstract record WithRows : ListPhase
    {
        private protected WithRows()
        {
        }

        /// <inheritdoc />
        public sealed override T Match<T>(Func<T> loading, Func<RaffError, T> failed, Func<WithRows, T> withRows)
        {
            ArgumentNullException.ThrowIfNull(withRows);
            return withRows(this);
        }
    }

    /// <summary>Only the first page was read: the list is large and no one needed all of it.</summary>
    /// <param name="Fits">False when it does not fit into the memory allowed for lists.</param>
    public sealed record Paged(bool Fits) : WithRows;

    /// <summary>Rows are streaming in.</summary>
    /// <param name="Since">When the loading began.</param>
    public sealed record Streaming(DateTimeOffset Since) : WithRows;

    /// <summary>Every row is loaded.</summary>
    public sealed record Complete : WithRows;
}
