namespace Raff.Console.RaffApi.Wire;

/// <summary>Reads the body of an answer, up to a limit that no legitimate answer reaches.</summary>
internal static class BoundedBody
{
    /// <summary>The whole body.</summary>
    /// <exception cref="AnswerTooLargeException">It is larger than <paramref name="max"/> bytes.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContent content, long max, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > max)
        {
            throw new AnswerTooLargeException();
        }

        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        using var body = new MemoryStream((int)Math.Min(content.Headers.ContentLength ?? 16 * 1024, max));
        var buffer = new byte[16 * 1024];
        int count;
        while ((count = await stream.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (body.Length + count > max)
            {
                throw new AnswerTooLargeException();
            }

            body.Write(buffer, 0, count);
        }

        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }
}
