using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace Raff.Console.Hosting;

/// <summary>Tries the addresses first, so that a port in use is reported immediately and not after a large seed.</summary>
public static class AddressCheck
{
    /// <summary>Listens for a moment on each address of <c>Urls</c>.</summary>
    /// <exception cref="IOException">One is in use or does not belong to this computer.</exception>
    public static void Try(string? urls)
    {
        foreach (var url in (urls ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var address = BindingAddress.Parse(url);
            if (address.IsUnixPipe || address.IsNamedPipe || address.Port == 0)
            {
                continue;
            }

            var ip = IPAddress.TryParse(address.Host.Trim('[', ']'), out var given) ? given
                : address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) ? IPAddress.Loopback
                : IPAddress.Any;
            using var socket = new Socket(ip.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                socket.Bind(new IPEndPoint(ip, address.Port));
                socket.Listen();
            }
            catch (SocketException error) when (error.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                throw new IOException($"Failed to bind to address {url}: address already in use.", new AddressInUseException(error.Message, error));
            }
            catch (SocketException error)
            {
                throw new IOException($"Failed to bind to address {url}: {error.Message}.", error);
            }
        }
    }
}
