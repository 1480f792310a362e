using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Raff.Console.RaffApi.Wire;

/// <summary>
/// One request and its answer. The only place that writes <c>X-Project-ID</c> and the only one that writes <c>X-API-Key</c>.
/// </summary>
internal sealed class RaffExchange(IHttpClientFactory clients, CallJournal journal, TimeProvider time)
{
    /// <summary>The named HTTP client for reads, which reuses connections.</summary>
    public const string Reads = "raff-reads";

    /// <summary>The named HTTP client for mutations, which opens a new connection for each (see <see cref="RaffHandlers"/>).</summary>
    public const string Mutations = "raff-mutations";

    /// <summary>Sends a call once.</summary>
    /// <param name="caller">The endpoint and key to call with.</param>
    /// <param name="call">The call.</param>
    /// <param name="read">Reads the answer from the body.</param>
    /// <param name="budget">Follows the limit that the server announces.</param>
    /// <param name="left">The time left for all tries of a read.</param>
    /// <param name="cancellationToken">Cancels a read. A mutation that was sent is always awaited.</param>
    public async Task<Outcome<T>> SendAsync<T>(
        RaffCaller caller, RaffCall call, Func<JsonElement, T> read, RequestBudget budget, TimeSpan left, CancellationToken cancellationToken)
    {
        using var request = Compose(caller.Connection, call);
        var at = time.GetUtcNow();
        var started = time.GetTimestamp();
        var outcome = request is null
            ? new Outcome<T>(new RaffResult<T>.Failed(new RaffError.Unauthorized("This is not an API key. It contains characters that no API key has.")))
            : await TryAsync(caller, call, request, read, budget, left, cancellationToken);
        journal.Add(call.CarriesKey ? caller.Key : caller.Anonymous, new CallRecord(
            at, call.Method.Method, call.Address(caller.Connection.Endpoint).PathAndQuery, call.Project, outcome.Status,
            outcome.Result is RaffResult<T>.Failed failed ? failed.Error.GetType().Name : null, time.GetElapsedTime(started), call.Lane, call.Operation));
        return outcome;
    }

    /// <summary>The request; null if the key contains characters that a header can't carry.</summary>
    private static HttpRequestMessage? Compose(RaffConnection connection, RaffCall call)
    {
        var request = new HttpRequestMessage(call.Method, call.Address(connection.Endpoint));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (call.Body is not null)
        {
            // Not JsonContent, which would send it in chunks of unknown length.
            request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(call.Body, call.Body.GetType(), RaffJson.Options));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }
        else if (!call.IsRead)
        {
            // A request without any content is sent again by SocketsHttpHandler itself, up to three times, when its connection closes before the
            // answer: a reboot would run twice. Content, even of no bytes, rules that out.
            request.Content = new ByteArrayContent([]);
        }

        if (call.Project is { } project)
        {
            request.Headers.TryAddWithoutValidation("X-Project-ID", project.Value);
        }

        if (!call.CarriesKey)
        {
            return request;
        }

        if (connection.Key.Reveal().All(letter => letter is > ' ' and <= '~') && request.Headers.TryAddWithoutValidation("X-API-Key", connection.Key.Reveal()))
        {
            return request;
        }

        request.Dispose();
        return null;
    }

    private async Task<Outcome<T>> TryAsync<T>(
        RaffCaller caller, RaffCall call, HttpRequestMessage request, Func<JsonElement, T> read, RequestBudget budget, TimeSpan left,
            CancellationToken cancellationToken)
    {
        var limit = call.IsRead ? RaffLimits.ReadTry : RaffLimits.Mutation;
        limit = call.IsRead && left < limit ? left : limit;
        using var timeout = new CancellationTokenSource(limit > TimeSpan.Zero ? limit : TimeSpan.FromMilliseconds(1), time);
        using var either = call.IsRead
            ? CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken)
            : CancellationTokenSource.CreateLinkedTokenSource(timeout.Token);
        int? status = null;
        try
        {
            using var response = await clients.CreateClient(call.IsRead ? Reads : Mutations)
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            status = (int)response.StatusCode;
            Follow(response, budget);
            var body = await BoundedBody.ReadAsync(response.Content, RaffLimits.AnswerMegabytes * 1024L * 1024, either.Token);
            return Read(call, response, body, read, budget, caller.Connection.Key);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !(call.IsRead && cancellationToken.IsCancellationRequested))
        {
            return Broken<T>(call, $"The Raff API didn't answer within {Math.Ceiling(limit.TotalSeconds)} s.", sentence =>
                new RaffError.TimedOut(sentence), status);
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError)
        {
            var unreachable = new RaffError.Unreachable($"Can't reach the Raff API at {caller.Connection.Endpoint.Authority}. Nothing was sent.");
            return new Outcome<T>(new RaffResult<T>.Failed(unreachable), IsTransient: true);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or InvalidDataException)
        {
            return status is null
                ? Broken<T>(call, "The connection to the Raff API broke before it answered.", sentence => new RaffError.Unreachable(sentence), status)
                : Broken<T>(call, "The answer of the Raff API ended early.", sentence => new RaffError.Unreadable(sentence), status);
        }
        catch (AnswerTooLargeException)
        {
            return Unreadable<T>(call, $"The Raff API answered with more than {RaffLimits.AnswerMegabytes} MB. Lower Raff:PageSize.", status);
        }
    }

    /// <summary>The outcome of a try that got no complete answer. A read may be tried again; a mutation may or may not have been carried out.</summary>
    private static Outcome<T> Broken<T>(RaffCall call, string cause, Func<string, RaffError> create, int? status) =>
        new(new RaffResult<T>.Failed(call.IsRead ? create($"{cause} Try again in a moment.") : FateUnknown(cause)), IsTransient: true, Status: status);

    private static RaffError.FateUnknown FateUnknown(string cause) =>
        new($"{cause} The change may or may not have been made. Check before you try again.");

    private static Outcome<T> Unreadable<T>(RaffCall call, string sentence, int? status) =>
        new(new RaffResult<T>.Failed(call.IsRead ? new RaffError.Unreadable(sentence) : FateUnknown(sentence)), Status: status);

    private Outcome<T> Read<T>(
        RaffCall call,
        HttpResponseMessage response,
        ReadOnlyMemory<byte> body,
        Func<JsonElement, T> read,
        RequestBudget budget,
        ApiKey key)
    {
        var status = (int)response.StatusCode;
        var isHtml = response.Content.Headers.ContentType?.MediaType?.EndsWith("html", StringComparison.OrdinalIgnoreCase) == true;
        if (!response.IsSuccessStatusCode)
        {
            var wait = RetryAfter(response) ?? (response.StatusCode == HttpStatusCode.TooManyRequests ? TimeSpan.FromSeconds(1) : TimeSpan.Zero);
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
            {
                budget.Pause(wait);
            }

            var error = ErrorReader.Read(response.StatusCode, body, isHtml, wait, call.CarriesKey ? key : null);
            if (response.StatusCode is HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout && !call.IsRead)
            {
                // A gateway answers for an API that may have made the change.
                error = FateUnknown($"A gateway in front of the Raff API answered with status {status}.");
            }

            return new Outcome<T>(new RaffResult<T>.Failed(error), error is RaffError.RateLimited || status >= 500, wait, status);
        }

        if (isHtml)
        {
            return Unreadable<T>(call, "The Raff API answered with a web page instead of JSON. Check Raff:Endpoint.", status);
        }

        try
        {
            using var document = body.IsEmpty && !call.IsRead ? JsonDocument.Parse("{}") : JsonDocument.Parse(body);
            var root = document.RootElement;
            return IsDenied(root)
                ? new Outcome<T>(new RaffResult<T>
                    .Failed(ErrorReader.Read(HttpStatusCode.UnprocessableEntity, body, isHtml: false, default, key)), Status: status)
                : new Outcome<T>(new RaffResult<T>.Ok(read(root)), Status: status);
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException or NotSupportedException)
        {
            return Unreadable<T>(call, "The Raff API sent an answer that the console can't read, so none of it is shown.", status);
        }
    }

    /// <summary>Whether a 2xx answer declares itself a failure and carries no data.</summary>
    private static bool IsDenied(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty("success", out var success) && success.ValueKind == JsonValueKind.False
        && !root.TryGetProperty("data", out _) && !root.TryGetProperty("results", out _);

    private static void Follow(HttpResponseMessage response, RequestBudget budget)
    {
        if (response.Headers.TryGetValues("X-RateLimit-Limit", out var values)
            && int.TryParse(values.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var limit))
        {
            budget.Follow(limit);
        }
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > time.GetUtcNow() => date - time.GetUtcNow(),
        { Date: not null } => TimeSpan.Zero,
        _ => null,
    };
}
