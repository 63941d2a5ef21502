package org.havre.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import jakarta.annotation.Resource;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import javax.sql.DataSource;

/**
 * The least that a page could do: asks what a page asked and writes every row it gets, by JDBC, as a table without more.
 * It is told once which statements these are, one after the other.
 */
@WebServlet("/bench/rows")
public class RowsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    /** Between statements, in what it is told. */
    static final String NEXT = "\n;;\n";

    @Resource(lookup = "java:app/jdbc/havre") private transient DataSource source;
    private volatile transient List<String> statements = List.of();

    @Override protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        statements = List.of(new String(request.getInputStream().readAllBytes(), "UTF-8").split(NEXT));
    }

    @Override protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            var out = response.getWriter();
            out.print("<!DOCTYPE html><title>Rows</title>");
            for (var statement : statements) write(connection, statement, out);
            connection.commit();
        } catch (SQLException e) {
            throw new ServletException(e);
        }
    }

    private static void write(Connection connection, String sql, PrintWriter out) throws SQLException {
        try (var statement = connection.prepareStatement(sql); var rows = statement.executeQuery()) {
            var columns = rows.getMetaData().getColumnCount();
            out.print("<table>");
            while (rows.next()) {
                out.print("<tr>");
                for (var column = 1; column <= columns; column++) cell(rows.getString(column), out);
                out.print("</tr>\n");
            }
            out.print("</table>");
        }
    }

    private static void cell(String value, PrintWriter out) {
        out.print("<td>");
        if (value != null) out.print(value.replace("&", "&amp;").replace("<", "&lt;"));
        out.print("</td>");
    }
}
