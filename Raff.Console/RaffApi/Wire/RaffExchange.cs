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
    /// <summary>The named HTTP client for reads, which keeps connections.</summary>
    public const string Reads = "raff-reads";

    /// <summary>The named HTTP client for mutations, which opens a connection for each (see <see cref="RaffHandlers"/>).</summary>
    public const string Mutations = "raff-mutations";

    /// <summary>Sends a call once.</summary>
    /// <param name="caller">Where and as whom.</param>
    /// <param name="call">What.</param>
    /// <param name="read">Takes the answer out of the body.</param>
    /// <param name="budget">Learns the limit the server announces.</param>
    /// <param name="left">What is left of the time for all tries of a read.</param>
    /// <param name="cancellationToken">Ends a read; a mutation that has left is waited for.</param>
    public async Task<Outcome<T>> SendAsync<T>(
        RaffCaller caller, RaffCall call, Func<JsonElement, T> read, RequestBudget budget, TimeSpan left, CancellationToken cancellationToken)
    {
        using var request = Compose(caller.Connection, call);
        var at = time.GetUtcNow();
        var started = time.GetTimestamp();
        var outcome = request is null
            ? new Outcome<T>(new RaffResult<T>.Failed(new RaffError.Unauthorized("This is not an API key: it holds characters no key has.")))
            : await TryAsync(caller, call, request, read, budget, left, cancellationToken);
        journal.Add(call.CarriesKey ? caller.Key : caller.Nobody, new CallRecord(
            at, call.Method.Method, call.Address(caller.Connection.Endpoint).PathAndQuery, call.Project, outcome.Status,
            outcome.Result is RaffResult<T>.Failed failed ? failed.Error.GetType().Name : null, time.GetElapsedTime(started), call.Lane, call.Operation));
        return outcome;
    }

    /// <summary>The request; null where the key cannot stand in a header.</summary>
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
        RaffCaller caller, RaffCall call, HttpRequestMessage request, Func<JsonElement, T> read, RequestBudget budget, TimeSpan left, CancellationToken cancellationToken)
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
            return Broken<T>(call, new RaffError.TimedOut($"The Raff API did not answer within {Math.Ceiling(limit.TotalSeconds)} s; try again in a moment."), status);
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError)
        {
            var unreachable = new RaffError.Unreachable($"The Raff API at {caller.Connection.Endpoint.Authority} cannot be reached; nothing was sent.");
            return new Outcome<T>(new RaffResult<T>.Failed(unreachable), IsTransient: true);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or InvalidDataException)
        {
            RaffError error = status is null
                ? new RaffError.Unreachable("The connection to the Raff API broke before it answered; try again in a moment.")
                : new RaffError.Unreadable("The answer of the Raff API ended early; try again in a moment.");
            return Broken<T>(call, error, status);
        }
        catch (AnswerTooLargeException)
        {
            return Unreadable<T>(call, $"The Raff API answered with more than {RaffLimits.AnswerMegabytes} MB; ask for smaller pages with Raff:PageSize.", status);
        }
    }

    /// <summary>The end of a try that brought no whole answer: of a mutation nobody knows whether it was carried out.</summary>
    private static Outcome<T> Broken<T>(RaffCall call, RaffError error, int? status) =>
        new(new RaffResult<T>.Failed(call.IsRead ? error : FateUnknown(error)), IsTransient: true, Status: status);

    private static RaffError.FateUnknown FateUnknown(RaffError why) =>
        new($"It is not known whether this was carried out: {why.Sentence.Replace("; try again in a moment.", ".", StringComparison.Ordinal)} Look before you repeat it.");

    private static Outcome<T> Unreadable<T>(RaffCall call, string words, int? status)
    {
        RaffError error = new RaffError.Unreadable(words);
        return new Outcome<T>(new RaffResult<T>.Failed(call.IsRead ? error : FateUnknown(error)), Status: status);
    }

    private Outcome<T> Read<T>(RaffCall call, HttpResponseMessage response, ReadOnlyMemory<byte> body, Func<JsonElement, T> read, RequestBudget budget, ApiKey key)
    {
        var status = (int)response.StatusCode;
        var isHtml = response.Content.Headers.ContentType?.MediaType?.EndsWith("html", StringComparison.OrdinalIgnoreCase) == true;
        if (!response.IsSuccessStatusCode)
        {
            var asked = RetryAfter(response);
            var wait = asked ?? (response.StatusCode == HttpStatusCode.TooManyRequests ? TimeSpan.FromSeconds(1) : TimeSpan.Zero);
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
            {
                budget.Pause(wait);
            }

            var error = ErrorReader.Read(response.StatusCode, body, isHtml, wait, call.CarriesKey ? key : null);
            // A gateway speaks for an API that may have done its work.
            var isGateway = response.StatusCode is HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout;
            return new Outcome<T>(new RaffResult<T>.Failed(isGateway && !call.IsRead ? FateUnknown(error) : error), error is RaffError.RateLimited || status >= 500, wait, status);
        }

        if (isHtml)
        {
            return Unreadable<T>(call, "The Raff API answered with a web page instead of JSON; check the address under Raff:Endpoint.", status);
        }

        try
        {
            using var document = body.IsEmpty && !call.IsRead ? JsonDocument.Parse("{}") : JsonDocument.Parse(body);
            var root = document.RootElement;
            return IsDenied(root)
                ? new Outcome<T>(new RaffResult<T>.Failed(ErrorReader.Read(HttpStatusCode.UnprocessableEntity, body, isHtml: false, default, key)), Status: status)
                : new Outcome<T>(new RaffResult<T>.Ok(read(root)), Status: status);
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException or NotSupportedException)
        {
            return Unreadable<T>(call, "The Raff API answered with something this console cannot read; nothing of it is shown.", status);
        }
    }

    /// <summary>Whether a 2xx answer says of itself that it is none and brings nothing else.</summary>
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
