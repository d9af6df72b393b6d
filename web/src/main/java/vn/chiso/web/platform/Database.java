package vn.chiso.web.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one database: the embedded PostgreSQL in the data folder, or an external one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Installation.class)
class Database {

    /** Enough for a few hundred people on two cores; PostgreSQL's own limit is 100. */
    private static final int CONNECTIONS = 20;

    @Bean(destroyMethod = "close")
    DatabaseServer databaseServer(Installation installation) throws IOException {
        Installation.ExternalDatabase external = installation.database();
        if (external != null && external.url() != null && !external.url().isBlank()) {
            ExternalCheck.require(external.url(), external.user(), external.password());
            return new DatabaseServer.External(external);
        }
        return EmbeddedDatabase.start(installation.data());
    }

    @Bean(destroyMethod = "close")
    DataSource dataSource(DatabaseServer server) {
        HikariDataSource source = new HikariDataSource();
        source.setPoolName("chiso");
        source.setJdbcUrl(server.url());
        source.setUsername(server.user());
        source.setPassword(server.password());
        source.setMaximumPoolSize(CONNECTIONS);
        source.setAutoCommit(true);
        source.setConnectionTimeout(10_000);
        return source;
    }

    /** Where the database is. */
    interface DatabaseServer extends AutoCloseable {

        String url();

        @Nullable
        String user();

        @Nullable
        String password();

        @Override
        void close() throws IOException;

        /** Someone else runs it. */
        record External(Installation.ExternalDatabase address) implements DatabaseServer {

            @Override
            public String url() {
                String url = address.url();
                return url == null ? "" : url;
            }

            @Override
            public @Nullable String user() {
                return address.user();
            }

            @Override
            public @Nullable String password() {
                return address.password();
            }

            @Override
            public void close() {
                // not ours to stop
            }
        }
    }
}
