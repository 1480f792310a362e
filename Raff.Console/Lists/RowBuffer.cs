using System.Collections;

namespace Raff.Console.Lists;

/// <summary>
/// Rows that arrive one page after the other. <see cref="Seal"/> gives an immutable list of what is there without copying it: rows are
/// added behind what was sealed, and replaced in a copy.
/// </summary>
/// <typeparam name="T">The row.</typeparam>
internal sealed class RowBuffer<T>
{
    private T[] rows = new T[256];
    private int count;
    private bool isSealed;

    public int Count => count;

    public void Add(T row)
    {
        if (count == rows.Length)
        {
            // A new array, so that lists sealed over the old one stay as they are.
            Array.Resize(ref rows, rows.Length * 2);
        }

        rows[count++] = row;
    }

    /// <summary>Puts a newer reading in the place of a row; lists sealed before keep the older one.</summary>
    public void Replace(int place, T row)
    {
        if (ReferenceEquals(rows[place], row))
        {
            return;
        }

        if (isSealed)
        {
            rows = (T[])rows.Clone();
            isSealed = false;
        }

        rows[place] = row;
    }

    public IReadOnlyList<T> Seal()
    {
        isSealed = true;
        return new Prefix(rows, count);
    }

    /// <summary>The first rows of an array; an indexer, a count and nothing else, so that 100,000 rows cost no copy.</summary>
    private sealed class Prefix(T[] rows, int count) : IReadOnlyList<T>
    {
        public int Count => count;

        public T this[int index] => index < count ? rows[index] : throw new ArgumentOutOfRangeException(nameof(index));

        public IEnumerator<T> GetEnumerator()
        {
            for (var at = 0; at < count; at++)
            {
                yield return rows[at];
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
